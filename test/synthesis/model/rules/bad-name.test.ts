import { anyStages, found, withActions, withPipeline, withStages } from '../../../helpers/definition';

const good = withStages(
  '{ name: Build.1@x_y-z, actions: [{ build: a.b, recipe: npm, artifacts: { site_1-x: dist } }] }',
);

test('names that CodePipeline takes are good', () => {
  expect(found('BadName', good)).toEqual([]);
});

test.each([
  [
    'a stage',
    good.replace('Build.1@x_y-z', '"Build it"'),
    '"Build it" · stage "Build it" has a name that CodePipeline refuses',
  ],
  ['an action', good.replace('a.b', 'a/b'), 'a/b · build "a/b" has a name that CodePipeline refuses'],
  [
    'an artifact',
    good.replace('site_1-x', 'site.1'),
    'site.1 · artifact "site.1" has a name that CodePipeline refuses',
  ],
  [
    'a pipeline',
    good.replace('shop:', 'my shop:'),
    'my shop · pipeline "my shop" has a name that CodePipeline refuses',
  ],
  [
    'an environment',
    good.replace('staging:', 'stag.ing:'),
    'stag.ing · environment "stag.ing" has a name that does not fit into the names of stacks',
  ],
  [
    'a definition',
    `name: my portal\n${good}`,
    'my portal · definition "my portal" has a name that does not fit into the names of stacks',
  ],
])('%s with another name is refused', (_, text, message) => {
  expect(found('BadName', text)).toEqual([message]);
});

test('a source is an artifact too, and a variable has a name as well', () => {
  const text = withPipeline(
    'source: { my.app: { codecommit: app } }',
    'variables: { my.theme: light }',
    'stages: [{ name: One, actions: [{ approve: ok }] }]',
  );
  expect(found('BadName', text)).toEqual([
    'my.app · source "my.app" has a name that CodePipeline refuses',
    'my.theme · variable "my.theme" has a name that CodePipeline refuses',
  ]);
});

test('a name has at most 100 characters', () => {
  expect(found('BadName', withActions(`{ approve: ${'a'.repeat(100)} }`))).toHaveLength(0);
  expect(found('BadName', withActions(`{ approve: ${'a'.repeat(101)} }`))).toHaveLength(1);
});

test.each(['Resource', 'Default'])('a stage is not called %s, which the CDK keeps for itself', (name) => {
  expect(found('BadName', withStages(`{ name: ${name}, actions: [{ approve: ok }] }`))).toEqual([
    `${name} · stage "${name}" has a name that the CDK keeps for itself`,
  ]);
});

test('the pipeline that another waits for has a name that there may be', () => {
  const text = withPipeline('source: { codecommit: shop }', 'triggers: [{ pipeline: "base image" }]', anyStages);
  expect(found('BadName', text)).toEqual(['"base image" · pipeline "base image" has a name that CodePipeline refuses']);
});

test('a deploy of several actions leaves room for their names', () => {
  const deploy = (length: number) =>
    `{ deploy: ${'a'.repeat(length)}, artifact: Source, environment: staging, lambda: { managed: {} } }`;
  expect(found('BadName', withActions(deploy(93)))).toEqual([]);
  expect(found('BadName', withActions(deploy(94)))).toEqual([
    expect.stringContaining('-record", and its 101 characters'),
  ]);
});
