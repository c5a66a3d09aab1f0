import { anyStages, deliveryOf, found, withPipeline } from '../../helpers/definition';

const branches = 'branches: { main: shop, develop: shop-develop }';
const stages =
  'stages: [{ name: Build, actions: [{ build: a, recipe: npm }] }, { name: Release, branches: [main], actions: [{ approve: ok }] }]';

test('one definition feeds a pipeline for each branch, with the stages that are for it', () => {
  const { name, pipelines } = deliveryOf(withPipeline('source: { codecommit: shop }', branches, stages));
  expect(name).toBe('shop');
  expect(
    pipelines.map((pipeline) => [pipeline.name, pipeline.sources, pipeline.stages.map((stage) => stage.name)]),
  ).toMatchObject([
    ['shop', [{ branch: 'main' }], ['Build', 'Release']],
    ['shop-develop', [{ branch: 'develop' }], ['Build']],
  ]);
});

test('what is to be made is made by the first pipeline of the family', () => {
  const image =
    'stages: [{ name: Build, actions: [{ build: a, recipe: docker, artifacts: { api: { image: { managed: shop/api } } } }] }]';
  const { pipelines } = deliveryOf(withPipeline('source: { codecommit: { managed: shop } }', branches, image));
  expect(pipelines.flatMap(({ sources }) => sources)).toMatchObject([{ managed: true }, { managed: false }]);
  expect(pipelines.flatMap((pipeline) => pipeline.stages[0]?.actions)).toMatchObject([
    { artifacts: [{ managed: true }] },
    { artifacts: [{ managed: false }] },
  ]);
});

test('a pull request starts the pipeline of its own, and never the one that deploys', () => {
  const connection = 'arn:aws:codeconnections:us-east-1:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
  const source = `source: { github: acme/shop, connection: "${connection}" }`;
  const kinds = (triggers: string) =>
    deliveryOf(withPipeline(source, branches, `triggers: ${triggers}`, stages)).pipelines.map((pipeline) => [
      pipeline.name,
      pipeline.triggers.map(({ kind }) => kind),
    ]);
  expect(kinds('[{ pull-request: {} }, { push: {} }]')).toEqual([
    ['shop', ['push']],
    ['shop-develop', ['push']],
    ['shop-pull-request', ['pull-request']],
    ['shop-develop-pull-request', ['pull-request']],
  ]);
  expect(kinds('[{ pull-request: {} }]').slice(0, 1)).toEqual([['shop', []]]);
});

test('a mistake in what the branches share is told once', () => {
  const wrong = 'stages: [{ name: Build, actions: [{ build: a, recipe: npm, artifact: nothing }] }]';
  expect(found('UnknownArtifact', withPipeline('source: { codecommit: shop }', branches, wrong))).toHaveLength(1);
});

test('a mistake that names the pipelines of the branches is told of the first', () => {
  const loop = 'stages: [{ name: Build, actions: [{ build: a, recipe: npm }, { record: version }] }]';
  const own = 'triggers: [{ push: { tags: ["v*"] } }]';
  expect(found('TagLoop', withPipeline('source: { codecommit: shop }', branches, own, loop))).toHaveLength(1);
});

test('the name of a pipeline is told where its branch is', () => {
  const source = 'source: { codecommit: shop }';
  const names = (given: string) => withPipeline(source, `branches: ${given}`, anyStages);
  expect(found('BadName', names('{ main: shop, develop: "no name" }'))).toEqual([
    'develop · pipeline "no name" has a name that CodePipeline refuses',
  ]);
  expect(found('StackName', names('{ main: shop, develop: shop }')).map((one) => one.split(' · ')[0])).toEqual([
    'develop',
  ]);
});

test('a stage for a branch that there is not is one mistake', () => {
  const misspelt = stages.replaceAll('[main]', '[mian]').replace('Build,', 'Build, branches: [develop],');
  const text = withPipeline('source: { codecommit: shop }', branches, misspelt);
  expect(found('UnknownBranch', text)).toHaveLength(1);
  expect(found('NoStage', text)).toEqual([]);
});

test.each([
  ['NeedsBranches', ['source: { codecommit: shop }', stages], 'main'],
  ['UnknownBranch', ['source: { codecommit: shop }', 'branches: { trunk: shop }', stages], 'main'],
  ['BranchTwice', ['source: { codecommit: shop, branch: main }', branches, stages], 'branch'],
  [
    'BranchTwice',
    ['source: { codecommit: shop }', branches, 'triggers: [{ push: { branches: [main] } }]', stages],
    'branches',
  ],
  ['Empty', ['source: { codecommit: shop }', 'branches: {}', anyStages], '{}'],
  [
    'NoStage',
    ['source: { codecommit: shop }', branches, stages.replace('Build,', 'Build, branches: [main],')],
    'shop-develop',
  ],
  ['NotARepository', ['source: { ecr: { repository: base } }', branches, stages], 'branches'],
])('%s: %j', (code, lines, marked) => {
  expect(found(code, withPipeline(...lines)).map((one) => one.split(' · ')[0])).toContain(marked);
});
