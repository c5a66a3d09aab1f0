import { toResolvers } from '../../../lib/assembly/intrinsics/surroundings';
import type { Template } from '../../../lib/assembly/template';
import { templateOf } from '../../helpers/facts';

const producer = templateOf(`Resources: { Site: { Type: AWS::S3::Bucket, Properties: { BucketName: site } } }
Outputs:
  Bucket: { Value: !Ref Site, Export: { Name: !Sub "\${AWS::StackName}:bucket" } }
  Loop: { Value: !ImportValue "shop:loop", Export: { Name: "shop:loop" } }`);

function resolve(expression: unknown, consumer: Partial<Template>, parameters = {}): unknown {
  const template = { ...templateOf('Resources: {}'), stack: 'consumer', ...consumer };
  const [, resolver] = toResolvers([producer, template], { imports: {}, parameters });
  return resolver?.resolve(expression);
}

test("another stack's export is found by its name, in its own region and account", () => {
  const imported = { 'Fn::ImportValue': 'shop:bucket' };
  expect(resolve(imported, {})).toBe('site');
  expect(resolve(imported, { region: 'us-east-1' })).toEqual({ unknown: 'ImportValue shop:bucket' });
  expect(resolve(imported, { account: '444455556666' })).toEqual({ unknown: 'ImportValue shop:bucket' });
});

test('an export of itself ends as unknown', () => {
  expect(resolve({ 'Fn::ImportValue': 'shop:loop' }, {})).toEqual({ unknown: 'ImportValue shop:loop' });
});

test("another stack's output is found by the stack and its region", () => {
  const output = (options: object): unknown => ({ 'Fn::GetStackOutput': { OutputName: 'Bucket', ...options } });
  expect(resolve(output({ StackName: 'shop' }), {})).toBe('site');
  expect(resolve(output({ StackName: 'shop', Region: 'eu-west-1' }), { region: 'us-east-1' })).toBe('site');
  expect(resolve(output({ StackName: 'arn:aws:cloudformation:eu-west-1:111122223333:stack/shop/1' }), {})).toBe('site');
  expect(resolve(output({ StackName: 'other' }), {})).toEqual({ unknown: 'GetStackOutput other.Bucket' });
});

test('a nested stack takes parameters from its parent, and gives it outputs', () => {
  const parent = templateOf(`Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { Colour: !Sub "\${AWS::Region}-blue" } } }`);
  const child = {
    ...templateOf(
      'Parameters: { Colour: { Type: String } }\nResources: {}\nOutputs: { Paint: { Value: !Ref Colour } }',
    ),
    stack: 'shop-Inner',
    parent: { stack: 'shop', logicalId: 'Inner' },
  };
  const [resolver] = toResolvers([parent, child], { imports: {}, parameters: {} });
  expect(resolver?.resolve({ 'Fn::GetAtt': ['Inner', 'Outputs.Paint'] })).toBe('eu-west-1-blue');
});

test('a parameter that a person gives goes before its default', () => {
  const { parameters } = templateOf('Parameters: { Colour: { Type: String, Default: red } }');
  expect(resolve({ Ref: 'Colour' }, { parameters })).toBe('red');
  expect(resolve({ Ref: 'Colour' }, { parameters }, { Colour: 'green' })).toBe('green');
});
