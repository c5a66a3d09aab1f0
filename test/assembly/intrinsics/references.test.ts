import { resolved, resolverOf } from '../../helpers/facts';

const template = `Parameters:
  Branch: { Type: String, Default: main }
  Port: { Type: Number, Default: 8080 }
  Zones: { Type: CommaDelimitedList, Default: "a, b" }
  Vpc: { Type: String }
  Ami: { Type: "AWS::SSM::Parameter::Value<String>", Default: /shop/ami }
Resources:
  Site: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Branch } }
  Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }
  Widget: { Type: Custom::Widget }
  Odd: { Type: constructor }
  Guarded: { Type: AWS::S3::Bucket, Properties: { BucketName: !ImportValue bucket } }`;

test.each([
  ['!Ref Branch', 'main'],
  ['!Ref Port', 8080],
  ['!Ref Zones', ['a', 'b']],
  ['!Ref Vpc', { unknown: 'Parameter Vpc' }],
  ['!Ref Ami', { unknown: 'SSM /shop/ami' }],
  ['!Ref Nothing', { unknown: 'Ref Nothing' }],
  ['!Ref Site', 'main'],
  ['!GetAtt Site.Arn', 'arn:aws:s3:::main'],
  ['!GetAtt [Site, Arn]', 'arn:aws:s3:::main'],
  ['!Ref Table', 'orders'],
  ['!GetAtt Table.Arn', 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders'],
  ['!GetAtt Table.StreamArn', { unknown: 'GetAtt Table.StreamArn' }],
  ['!GetAtt Widget.Colour', { unknown: 'GetAtt Widget.Colour' }],
  ['!GetAtt Site.constructor', { unknown: 'GetAtt Site.constructor' }],
  ['!GetAtt Odd.Arn', expect.stringMatching(/^arn:aws:custom:eu-west-1:111122223333:resource\/shop-Odd-/)],
  ['!GetAtt Nothing.Arn', { unknown: 'GetAtt Nothing.Arn' }],
])('%s is %j', (expression, value) => {
  expect(resolved(expression, template)).toEqual(value);
});

test('a person gives parameters and attributes by their names', () => {
  const given = { Vpc: 'vpc-1', '/shop/ami': 'ami-1', 'Widget.Colour': 'blue' };
  expect(['!Ref Vpc', '!Ref Ami', '!GetAtt Widget.Colour'].map((one) => resolved(one, template, given))).toEqual([
    'vpc-1',
    'ami-1',
    'blue',
  ]);
});

test('AWS::NoValue takes its property and its place in a list away', () => {
  expect(resolved('{ a: !Ref AWS::NoValue, b: [1, !Ref AWS::NoValue, 2] }')).toEqual({ b: [1, 2] });
});

test('a resource whose name is not known gets a made-up one, the same wherever it is spoken of', () => {
  const resolver = resolverOf(template);
  const guarded = resolver.template.resources.find(({ logicalId }) => logicalId === 'Guarded');
  expect(resolved('!Ref Guarded', template)).toMatch(/^shop-guarded-[0-9a-f]{12}$/);
  expect(guarded && resolver.name(guarded)).toBe(resolved('!Ref Guarded', template));
});
