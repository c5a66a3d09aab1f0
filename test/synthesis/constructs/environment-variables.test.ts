import { Template } from 'aws-cdk-lib/assertions';
import { EnvironmentVariables } from '../../../lib/synthesis/constructs/environment-variables';
import { anEnvironment } from '../../helpers/delivery';
import { aStack } from '../../helpers/stack';

test('a parameter is made for what is text, and for nothing that exists', () => {
  const stack = aStack();
  new EnvironmentVariables(
    stack,
    'Variables',
    anEnvironment('staging', {
      variables: [
        { name: 'LOG_LEVEL', value: 'debug', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
        { name: 'HOST', stored: { kind: 'parameter', name: '/acme/host' } },
        { name: 'PASSWORD', stored: { kind: 'secret', secret: 'acme/db' } },
      ],
    }),
  );
  const parameters = Object.values(Template.fromStack(stack).findResources('AWS::SSM::Parameter'));
  expect(parameters.map(({ Properties: properties }) => [properties['Name'], properties['Value']])).toEqual([
    ['/conveyor/shop/staging/LOG_LEVEL', 'debug'],
  ]);
});
