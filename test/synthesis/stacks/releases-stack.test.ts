import { Template } from 'aws-cdk-lib/assertions';
import { ReleasesStack } from '../../../lib/synthesis/stacks/releases-stack';
import { anApp } from '../../helpers/stack';

const parameterNames = new Map([['api', '/conveyor/shop/staging/api/image']]);
const resources = Template.fromStack(new ReleasesStack(anApp(), 'releases', { parameterNames })).toJSON()['Resources'];

/** To change anything of it makes CloudFormation write the first value over what was released. */
test('the parameter of a target is made once, and nothing of it ever changes', () => {
  expect(resources).toEqual({
    ImagesapiImage0FFAABC9: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/conveyor/shop/staging/api/image', Type: 'String', Value: 'none' },
    },
  });
});
