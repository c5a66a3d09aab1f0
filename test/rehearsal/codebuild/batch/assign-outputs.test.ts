import { assignOutputs } from '../../../../lib/rehearsal/codebuild/batch/assign-outputs';
import { BuildYard } from '../../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

async function assign(artifacts: readonly string[], combineArtifacts = false) {
  const { build: base } = await yard.prepare('version: 0.2', { artifacts, scratch: '/scratch' });
  const builds = ['app', 'app_web'].map((identifier) => ({
    identifier,
    dependsOn: [],
    ignoreFailure: false,
    env: {},
  }));
  const config = { timeoutMinutes: 5 };
  const next = () => ({ uuid: 'uuid', number: 1 });
  const assigned = assignOutputs(builds, { base, computeType: 'S', config, combineArtifacts, mostParallel: 2, next });
  return assigned.ok ? Object.fromEntries(assigned.outputs) : assigned.reason;
}

it('takes the name of a build for its primary artifact, and what follows it for a secondary one', async () => {
  expect(await assign(['app', 'app_docs', 'app_web_docs'])).toMatchObject({
    app: [
      { name: 'app', section: 'primary' },
      { name: 'app_docs', section: { secondary: 'docs' } },
    ],
    app_web: [{ name: 'app_web_docs', section: { secondary: 'docs' } }],
  });
});

it('makes a part of every build where they are combined', async () => {
  const part = (identifier: string) => [
    { name: 'all', path: `/scratch/parts/${identifier}.zip`, section: 'primary', optional: true },
  ];
  expect(await assign(['all'], true)).toEqual({ app: part('app'), app_web: part('app_web') });
  expect(await assign([], true)).toEqual({});
});

it('says what belongs to nobody, and what is too much', async () => {
  expect(await assign(['app', 'apple'])).toBe('the output artifact apple is of no build; the builds are app, app_web');
  expect(await assign(['a', 'b', 'c'], true)).toBe('combined artifacts make one output artifact, and the action has 3');
});
