import { Template } from 'aws-cdk-lib/assertions';
import { ReleasedImage } from '../../../../../lib/synthesis/constructs/deploys/ami/released-image';
import { aStack } from '../../../../helpers/stack';

const stack = aStack();
const props = { name: 'web', parameterName: '/conveyor/shop/staging/web/image' };
const image = new ReleasedImage(stack, 'Image', { ...props, architecture: 'arm64' });
const { imageId } = image.getImage(stack);
const template = Template.fromStack(stack);

test('the AMI is what the parameter holds when the stack is deployed, and Amazon Linux of the processor before', () => {
  const [[condition = '', said] = []] = Object.entries(template.findConditions('*'));
  const parameter = expect.stringMatching(/^ImageAmi/);
  expect(said).toEqual({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: parameter }, 'none'] }] });
  const linux = expect.stringMatching(/al2023.*arm64/);
  expect(stack.resolve(imageId)).toEqual({ 'Fn::If': [condition, { Ref: parameter }, { Ref: linux }] });
});

test('CloudFormation fetches the parameter each time', () => {
  template.hasParameter('*', {
    Type: 'AWS::SSM::Parameter::Value<String>',
    Default: '/conveyor/shop/staging/web/image',
  });
});
