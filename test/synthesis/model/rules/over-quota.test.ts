import { anyStages, found, withActions, withPipeline, withStages } from '../../../helpers/definition';

const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index));
const approvals = (count: number) => many(count, (index) => `{ approve: a${index} }`);
const stages = (count: number, actions = 1) =>
  withStages(...many(count, (index) => `{ name: s${index}, actions: [${approvals(actions).join(', ')}] }`));

test('a pipeline has 50 stages with the one of the sources', () => {
  expect(found('OverQuota', stages(49))).toEqual([]);
  expect(found('OverQuota', stages(50))).toEqual([
    'stages · pipeline "shop" has 51 stages, with the one of the sources',
  ]);
});

test('a pipeline has 500 actions', () => {
  const text = (count: number) =>
    withStages(
      ...many(10, (stage) => `{ name: s${stage}, actions: [${approvals(stage === 0 ? count : 50).join(', ')}] }`),
    );
  expect(found('OverQuota', text(49))).toEqual([]);
  expect(found('OverQuota', text(50))).toEqual(['stages · pipeline "shop" has 501 actions']);
});

test('50 actions run side by side', () => {
  expect(found('OverQuota', withActions(`{ parallel: [${approvals(50).join(', ')}] }`))).toEqual([]);
  expect(found('OverQuota', withActions(`{ parallel: [${approvals(51).join(', ')}] }`))).toEqual([
    'One · stage "One" has 51 actions side by side',
  ]);
});

test('a build makes 5 artifacts', () => {
  const build = (count: number) =>
    withActions(
      `{ build: a, recipe: npm, artifacts: { ${many(count, (index) => `o${index}: d${index}`).join(', ')} } }`,
    );
  expect(found('OverQuota', build(5))).toEqual([]);
  expect(found('OverQuota', build(6))).toEqual(['artifacts · build "a" makes 6 artifacts']);
});

test('an approver reads 1000 characters', () => {
  const text = (count: number) => withActions(`{ approve: ok, message: ${'m'.repeat(count)} }`);
  expect(found('OverQuota', text(1000))).toEqual([]);
  expect(found('OverQuota', text(1001))).toHaveLength(1);
});

test('a pipeline has 50 variables of 1 to 1000 characters', () => {
  const variables = (...all: readonly string[]) =>
    withPipeline(
      'source: { codecommit: shop }',
      `variables: { ${all.join(', ')} }`,
      'stages: [{ name: One, actions: [{ approve: ok }] }]',
    );
  expect(found('OverQuota', variables(...many(50, (index) => `v${index}: ${'x'.repeat(1000)}`)))).toEqual([]);
  expect(found('OverQuota', variables(...many(51, (index) => `v${index}: x`)))).toEqual([
    'variables · pipeline "shop" has 51 variables',
  ]);
  expect(found('OverQuota', variables(`a: ${'x'.repeat(1001)}`))).toHaveLength(1);
  expect(found('OverQuota', variables('a: ""'))).toEqual(['"" · variable "a" has no value']);
});

test('ten people and channels are told', () => {
  const told = (count: number) => {
    const notify = many(count, (index) => `{ email: p${index}@acme.example }`);
    return withPipeline('source: { codecommit: shop }', anyStages, `notify: [${[...notify, notify[0]].join(', ')}]`);
  };
  expect(found('OverQuota', told(10))).toEqual([]);
  expect(found('OverQuota', told(11))).toEqual(['notify · pipeline "shop" has 11 people and channels to tell']);
});
