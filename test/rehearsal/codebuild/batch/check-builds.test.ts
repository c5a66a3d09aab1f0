import { checkBuilds } from '../../../../lib/rehearsal/codebuild/batch/check-builds';

const build = (identifier: string, env = {}) => ({ identifier, dependsOn: [], ignoreFailure: false, env });
const computeType = 'BUILD_GENERAL1_SMALL';

it('has nothing against builds of a project that restricts nothing', () => {
  const builds = [build('a'), build('b', { 'compute-type': 'BUILD_GENERAL1_LARGE' }), build('c', { fleet: 'f' })];
  expect(checkBuilds(builds, { computeType, config: { timeoutMinutes: 5 } })).toEqual([]);
});

it('tells everything that is not allowed at once', () => {
  const config = { timeoutMinutes: 5, mostBuilds: 3, computeTypes: ['BUILD_GENERAL1_LARGE'], fleets: ['fast'] };
  const builds = [
    build('a'),
    build('b', { 'compute-type': 'BUILD_GENERAL1_LARGE' }),
    build('c', { fleet: 'slow' }),
    build('d', { fleet: 'fast', type: 'WINDOWS_SERVER_2022_CONTAINER' }),
  ];
  expect(checkBuilds(builds, { computeType, config })).toEqual([
    'the batch has 4 builds, and its project allows 3',
    'build a has the compute type BUILD_GENERAL1_SMALL, and its project allows BUILD_GENERAL1_LARGE',
    'build c has the fleet slow, and its project allows fast',
    'build d runs on Windows (WINDOWS_SERVER_2022_CONTAINER), which this machine does not',
  ]);
});
