import { resolverOf } from '../../helpers/facts';

const resolver = resolverOf(
  `Conditions: { Never: !Equals [a, b] }
Resources:
  Site:
    Type: AWS::S3::Bucket
    Properties: { BucketName: !Sub "\${AWS::Region}-site", Note: "{{resolve:ssm:/note}} {{resolve:ssm:/other}}" }
  Key: { Type: AWS::KMS::Key, Condition: Never }
  Odd: { Type: AWS::S3::Bucket, Properties: !ImportValue properties }`,
  { 'ssm:/note': 'hello' },
);
const [site, key, odd] = resolver.template.resources;

test('a resource has its properties, its name and what Ref and GetAtt return of it', () => {
  expect(site && resolver.properties(site)).toEqual({
    BucketName: 'eu-west-1-site',
    Note: 'hello {{resolve:ssm:/other}}',
  });
  expect(site && resolver.name(site)).toBe('eu-west-1-site');
  expect(site && resolver.ref(site)).toBe('eu-west-1-site');
  expect(site && resolver.attribute(site, 'Arn')).toBe('arn:aws:s3:::eu-west-1-site');
  expect(site && resolver.attribute(site, 'Owner')).toBe('');
});

test('a resource exists when its condition lets it', () => {
  expect(site && resolver.exists(site)).toBe(true);
  expect(key && resolver.exists(key)).toBe(false);
});

test('properties that are not known are none', () => {
  expect(odd && resolver.properties(odd)).toEqual({});
});

test('plain values stay what they are', () => {
  expect(resolver.resolve({ a: [1, true, null, 'x'] })).toEqual({ a: [1, true, null, 'x'] });
});

test('what is nested without measure ends as unknown', () => {
  const deep = Array(20_000)
    .fill(0)
    .reduce<unknown>((inner) => [inner], 'x');
  expect(JSON.stringify(resolver.resolve(deep))).toContain('nested more than 500 times');
});
