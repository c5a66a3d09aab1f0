import { found, withActions } from '../../../helpers/definition';

const role = 'role: "arn:aws:iam::111122223333:role/deploy-shop"';
const deploy = (platform: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { data: dist } }',
    `{ deploy: data, environment: staging, ${platform} }`,
  );
const stack = (parts: string) => deploy(`cloudformation: { template: t.yaml, stack: shop, ${parts} }`);

test.each([
  stack(role),
  stack(`${role}, parameters: { Stage: staging }, outputs: [Table], tags: { team: shop }`),
  stack('allow: [{ actions: [s3:CreateBucket, "s3:Put*"], resources: "arn:aws:s3:::shop-*" }]'),
  deploy('cdk: { stacks: [shop-api, "staging/*"] }'),
])('%s is good', (text) => {
  expect(found('BadStack', text)).toEqual([]);
});

test.each([
  [deploy(`cloudformation: { template: t.yaml, stack: my_shop, ${role} }`), '"my_shop" is no name of a stack'],
  [deploy(`cloudformation: { template: ../t.yaml, stack: shop, ${role} }`), '"../t.yaml" is no path in the artifact'],
  [stack(`${role}, parameters: { my-stage: a }`), '"my-stage" is no name of a parameter'],
  [stack(`${role}, outputs: [table.name]`), '"table.name" is no name of an output'],
  [stack(`${role}, parameters: { A: ${'x'.repeat(1100)} }`), 'its parameters have 1108 bytes'],
  [stack(`${role}, tags: { "conveyor:version": "1" }`), 'the tag conveyor:version is the version'],
  [stack('role: deploy-shop'), '"deploy-shop" is no ARN of a role'],
  [stack('allow: [{ actions: everything, resources: "*" }]'), '"everything" is no action of IAM'],
  [stack('allow: [{ actions: "s3:*", resources: bucket }]'), '"bucket" is no ARN'],
  [deploy('cdk: { stacks: "-app x" }'), '"-app x" is no stack of an assembly'],
  [deploy('cdk: { stacks: a, assembly: /out }'), '"/out" is no folder in the artifact'],
  [deploy('cdk: { stacks: a, qualifier: far-too-long }'), '"far-too-long" is no qualifier'],
  [deploy('cdk: { stacks: a, cli: latest }'), '"latest" is no version of the CDK CLI'],
])('%s is refused', (text, message) => {
  expect(found('BadStack', text)).toEqual([expect.stringContaining(message)]);
});

test('a secret is no parameter, the name of one is', () => {
  const refused = stack(`${role}, parameters: { DatabasePassword: "correct horse" }`);
  expect(found('SecretInClear', refused)).toHaveLength(1);
  expect(found('SecretInClear', stack(`${role}, parameters: { PasswordSecretName: shop/db }`))).toEqual([]);
});
