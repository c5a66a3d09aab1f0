import { found, pipelineOf, problemsOf, withActions } from '../../../helpers/definition';

const role = 'role: "arn:aws:iam::111122223333:role/deploy-shop"';
const deploy = (body: string, ...more: readonly string[]) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { templates: dist } }',
    `{ deploy: data, artifact: templates, environment: staging, cloudformation: { template: t.yaml, stack: shop, ${body} } }`,
    ...more,
  );

test('a stack at once takes two run orders, with approved changes four, without approval three', () => {
  const orders = (body: string) =>
    pipelineOf(deploy(body, '{ approve: next }')).stages[0]?.actions.map(({ runOrder }) => runOrder);
  expect(orders(role)).toEqual([1, 2, 4]);
  expect(orders(`${role}, changes: {}`)).toEqual([1, 2, 6]);
  expect(orders(`${role}, changes: { approve: false }`)).toEqual([1, 2, 5]);
});

test('its outputs are read as variables of its name, and others are not there', () => {
  const test = (name: string) =>
    deploy(`${role}, outputs: [TableName]`, `{ test: t, commands: [make], env: { T: "#{data.${name}}" } }`);
  expect(problemsOf(test('TableName'))).toEqual([]);
  expect(found('UnknownVariable', test('TableArn'))).toEqual([
    '#{data.TableArn} · test "t" reads #{data.TableArn}, and "data" has no variable "TableArn"',
  ]);
});

test('what CloudFormation may do is said once', () => {
  expect(found('ExactlyOneWay', deploy(''))).toEqual([
    expect.stringContaining('deploy "data" does not say what CloudFormation may do'),
  ]);
  const both = `${role}, allow: [{ actions: "s3:ListBucket", resources: "*" }]`;
  expect(found('ExactlyOneWay', deploy(both))).toEqual(['allow · deploy "data" says both role and allow']);
});

test('a parameter that is no text and a capability that nobody knows are told', () => {
  expect(found('WrongType', deploy(`${role}, parameters: { Count: 2 }`))).toHaveLength(1);
  expect(found('UnknownWord', deploy(`${role}, capabilities: [ALL]`))).toHaveLength(1);
});

test('an image is no template', () => {
  const text = withActions(
    '{ build: a, recipe: docker, artifacts: { data: { image: shop/data } } }',
    `{ deploy: data, environment: staging, cloudformation: { template: t.yaml, stack: shop, ${role} } }`,
  );
  expect(found('WrongArtifact', text)).toHaveLength(1);
});
