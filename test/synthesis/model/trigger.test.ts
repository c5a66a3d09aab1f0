import { anyStages, found, pipelineOf, withPipeline } from '../../helpers/definition';

const connection =
  'connection: "arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11"';
const github = `{ github: acme/shop, branch: trunk, ${connection} }`;
const withTriggers = (triggers: string, source = github) =>
  withPipeline(`source: ${source}`, `triggers: ${triggers}`, anyStages);
const triggersOf = (triggers: string, source?: string) => pipelineOf(withTriggers(triggers, source)).triggers;

const only = (...includes: readonly string[]) => ({ includes, excludes: [] });

test('each change of each source starts a pipeline that says nothing', () => {
  const text = withPipeline('source: { App: { codecommit: app }, Base: { ecr: { repository: base } } }', anyStages);
  expect(pipelineOf(text).triggers).toEqual([
    { kind: 'change', source: 'App' },
    { kind: 'change', source: 'Base' },
  ]);
});

test('a push is to the branch of the source unless it says otherwise', () => {
  expect(triggersOf('[{ push: {} }]')).toEqual([
    { kind: 'push', source: 'Source', filters: [{ branches: only('trunk') }] },
  ]);
  expect(triggersOf('[{ push: { paths: ["a/**"] } }]')).toEqual([
    { kind: 'push', source: 'Source', filters: [{ branches: only('trunk'), paths: only('a/**') }] },
  ]);
  expect(triggersOf('[{ push: { tags: { include: ["r-*"], exclude: ["r-0*"] } } }]')).toEqual([
    { kind: 'push', source: 'Source', filters: [{ tags: { includes: ['r-*'], excludes: ['r-0*'] } }] },
  ]);
});

test('the filters of one source are one trigger, folded', () => {
  const triggers = '[{ push: { branches: [main] } }, { schedule: rate(1 day) }, { push: { branches: [hotfix] } }]';
  expect(triggersOf(triggers)).toEqual([
    { kind: 'push', source: 'Source', filters: [{ branches: only('main', 'hotfix') }] },
    { kind: 'schedule', expression: 'rate(1 day)', zone: 'UTC' },
  ]);
});

test('another pipeline and a schedule with a zone', () => {
  expect(triggersOf('[{ pipeline: base }, { schedule: cron(0 4 ? * MON-FRI *), zone: Asia/Seoul }]')).toEqual([
    { kind: 'pipeline', pipeline: 'base' },
    { kind: 'schedule', expression: 'cron(0 4 ? * MON-FRI *)', zone: 'Asia/Seoul' },
  ]);
});

test('anything new in a bucket or in a repository of images is a push too', () => {
  const sources = '{ App: { codecommit: app }, Base: { ecr: { repository: base } } }';
  expect(triggersOf('[{ push: {}, source: Base }]', sources)).toEqual([{ kind: 'change', source: 'Base' }]);
  expect(found('NotARepository', withTriggers('[{ push: { branches: [main] }, source: Base }]', sources))).toEqual([
    'push · source "Base" has no branches, paths and tags to filter',
  ]);
});

test.each([
  ['UnknownSource', '[{ push: {}, source: App }]', github],
  ['Empty', '[{ push: { branches: {} } }]', github],
  ['Empty', '[{ pull-request: { paths: {} } }]', github],
  ['NoPullRequests', '[{ pull-request: {} }]', '{ codecommit: shop }'],
])('%s: %s', (code, triggers, source) => {
  expect(found(code, withTriggers(triggers, source))).toHaveLength(1);
});

test('pull requests of one source all let forks in, or none does', () => {
  const both = (other: string) =>
    withPipeline(
      `source: ${github}`,
      `triggers: [{ pull-request: { forks: true } }, { pull-request: { branches: [next]${other} } }]`,
      'stages: [{ name: One, actions: [{ build: a, recipe: npm }] }]',
    );
  expect(found('MixedForks', both(', forks: true'))).toEqual([]);
  expect(found('MixedForks', both(''))).toEqual([
    'pull-request · triggers for pull requests of source "Source" differ in forks',
  ]);
});
