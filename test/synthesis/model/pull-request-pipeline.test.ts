import { deliveryOf, found, withPipeline } from '../../helpers/definition';

const source =
  'source: { github: acme/shop, connection: "arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11" }';
const triggers = 'triggers: [{ push: {} }, { pull-request: { paths: ["src/**"] } }]';
const build =
  '{ name: Build, actions: [{ build: site, recipe: npm, artifacts: { site: dist } }, { test: lint, recipe: npm }] }';
const secret = '{ name: Scan, actions: [{ test: scan, commands: [x], env: { KEY: { secret: shop/key } } }] }';
const release =
  '{ name: Release, environment: staging, actions: [{ deploy: site, s3: { bucket: acme-site, url: "https://acme.example" } }, { test: smoke, commands: [x], env: { URL: "${staging.site.url}" } }, { record: version }] }';
const notify = 'notify: [{ email: team@acme.example }, { email: boss@acme.example, when: [succeeded] }]';
const text = withPipeline(source, triggers, `stages: [${build}, ${secret}, ${release}]`, notify);

test('pull requests have a pipeline of their own: builds and tests, and nothing that could do harm', () => {
  const [delivery, pullRequests, ...others] = deliveryOf(text).pipelines;
  expect(others).toEqual([]);
  expect(delivery?.stages.map(({ name }) => name)).toEqual(['Build', 'Scan', 'Release']);
  expect(pullRequests).toMatchObject({
    name: 'shop-pull-request',
    purpose: { kind: 'pull-request', of: 'shop' },
    mode: 'PARALLEL',
    keepDays: 30,
    triggers: [{ kind: 'pull-request', source: 'Source', forks: false, filters: [{ events: ['OPEN', 'UPDATED'] }] }],
    notices: [{ address: 'team@acme.example', when: ['failed'] }],
  });
  expect(pullRequests?.stages.map(({ name, actions }) => [name, actions.map((action) => action.name)])).toEqual([
    ['Build', ['check-origin', 'site', 'lint']],
  ]);
});

test('what it leaves out of builds and tests is told', () => {
  expect(found('LeftOut', text).map((one) => one.split(' · ')[0])).toEqual(['test: scan', 'test: smoke']);
});

test('a pipeline without a trigger for pull requests has none', () => {
  expect(deliveryOf(withPipeline(source, `stages: [${build}]`)).pipelines).toHaveLength(1);
});

test('a pipeline of pull requests that would be empty is refused', () => {
  const empty = withPipeline(source, triggers, 'stages: [{ name: One, actions: [{ approve: ok }] }]');
  expect(found('NothingToVerify', empty)).toHaveLength(1);
});

test('pull requests of forks are refused first, unless they are welcome', () => {
  const first = (forks: string) => {
    const pipelines = deliveryOf(
      withPipeline(source, `triggers: [{ pull-request: { ${forks} } }]`, `stages: [${build}]`),
    ).pipelines;
    return pipelines[1]?.stages[0]?.actions[0];
  };
  expect(first('')).toEqual({ verb: 'check-origin', name: 'check-origin', runOrder: 1, source: 'Source' });
  expect(first('forks: true')).toMatchObject({ verb: 'build', runOrder: 1 });
});

test('what carries the version of a release carries the one of its own manifest', () => {
  const cli = '{ build: cli, recipe: npm, artifacts: { cli: { package: npm } } }';
  const stages = `stages: [{ name: Build, actions: [${cli}, { record: version }] }]`;
  const [delivery, pullRequests] = deliveryOf(withPipeline(source, triggers, stages)).pipelines;
  expect(delivery?.stages[0]?.actions[1]).toMatchObject({ name: 'cli', env: { VERSION: ['#{version.VERSION}'] } });
  expect(pullRequests?.stages[0]?.actions[1]).toMatchObject({ name: 'cli', env: {} });
});
