import { resolved } from '../../helpers/facts';

const template = `Conditions: { Yes: !Equals [a, a], No: !Equals [a, b] }
Mappings: { Sizes: { eu-west-1: { build: LARGE } } }
Resources: { Site: { Type: AWS::S3::Bucket, Properties: { BucketName: site } } }`;

test.each([
  ['!Join ["-", [a, !Ref Site, 3]]', 'a-site-3'],
  ['!Join ["", []]', ''],
  ['!Join ["", [a, !ImportValue x, !ImportValue y]]', { unknown: 'ImportValue x', also: ['ImportValue y'] }],
  ['!Select [1, [a, b]]', 'b'],
  ['!Select ["0", !Split ["/", "a/b"]]', 'a'],
  ['!Select [5, [a]]', { unknown: 'Select 5' }],
  ['!Select [0, !GetAZs ""]', { unknown: 'GetAZs eu-west-1' }],
  ['!Split [",", "a,b"]', ['a', 'b']],
  ['!Split [",", !ImportValue x]', { unknown: 'ImportValue x' }],
  ['!If [Yes, then, else]', 'then'],
  ['!If [No, then, else]', 'else'],
  ['!If [Perhaps, then, else]', { unknown: 'Condition Perhaps' }],
  ['!FindInMap [Sizes, !Ref AWS::Region, build]', 'LARGE'],
  ['!FindInMap [Sizes, us-east-1, build]', { unknown: 'FindInMap Sizes.us-east-1.build' }],
  ['!FindInMap [Sizes, us-east-1, build, { DefaultValue: SMALL }]', 'SMALL'],
  ['!FindInMap [Sizes, !ImportValue region, build]', { unknown: 'ImportValue region' }],
  ['!Base64 conveyor', 'Y29udmV5b3I='],
  ['!Length [a, b]', 2],
  ['!ToJsonString { bucket: !Ref Site }', '{"bucket":"site"}'],
  ['!ImportValue shared', { unknown: 'ImportValue shared' }],
  ['!ImportValue { "Fn::Sub": "${AWS::StackName}-vpc" }', { unknown: 'ImportValue shop-vpc' }],
  ['!Cidr [10.0.0.0/16, 2, 8]', { unknown: 'Cidr ["10.0.0.0/16",2,8]' }],
])('%s is %j', (expression, value) => {
  expect(resolved(expression, template)).toEqual(value);
});

test('a map with a key of an intrinsic beside others is an ordinary map', () => {
  expect(resolved('{ Ref: a, Name: b }')).toEqual({ Ref: 'a', Name: 'b' });
});

test.each([
  ['!Join oops'],
  ['!Select oops'],
  ['!If oops'],
  ['!FindInMap oops'],
  ['!Sub { a: 1 }'],
  ['!GetAtt { a: 1 }'],
])('a malformed %s throws nothing', (expression) => {
  expect(() => resolved(expression, template)).not.toThrow();
});
