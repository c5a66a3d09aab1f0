import { toBatchResult } from '../../../../lib/rehearsal/codebuild/batch/to-batch-result';
import type { BuildResult } from '../../../../lib/rehearsal/codebuild/phase-log';
import { BuildYard } from '../../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

const success: BuildResult = { state: 'SUCCEEDED', phases: [], exportedVariables: {} };
const failure = (command: string, exitCode: number): BuildResult => ({
  ...success,
  state: 'FAILED',
  reason: `phase BUILD: ${command} exited with ${exitCode}`,
  command,
  exitCode,
});

/** The result of builds in the order in which they ended; `name?` is one whose failure is ignored. */
async function result(ended: Readonly<Record<string, BuildResult>>, interrupted?: 'STOPPED' | 'TIMED_OUT') {
  const { build } = await yard.prepare('version: 0.2');
  const plain = (name: string) => name.replace('?', '');
  const members = Object.keys(ended).map((name) => ({
    build,
    planned: { identifier: plain(name), dependsOn: [], ignoreFailure: name.endsWith('?'), env: {} },
  }));
  const results = new Map(Object.entries(ended).map(([name, each]) => [plain(name), each]));
  return toBatchResult(members, results, interrupted);
}

it('fails with the build that failed first, and names the others', async () => {
  const ended = { a: success, b: failure('make', 2), c: failure('test', 1), d: failure('x', 3) };
  expect(await result(ended)).toEqual({
    state: 'FAILED',
    summary: '4 builds',
    reason: 'build b: phase BUILD: make exited with 2; also failed: c, d',
    command: 'make',
    exitCode: 2,
  });
});

it('succeeds with failures that are ignored, and says which', async () => {
  expect(await result({ a: success, 'b?': failure('x', 1), 'c?': failure('x', 1) })).toEqual({
    state: 'SUCCEEDED',
    summary: '3 builds, b, c failed and are ignored',
  });
});

it('does not take a build that fast-fail stopped for one that failed', async () => {
  const stopped: BuildResult = { ...success, state: 'STOPPED', reason: 'phase BUILD: the build was stopped' };
  expect(await result({ a: stopped, b: failure('x', 1) })).toMatchObject({
    reason: expect.stringMatching(/^build b: /),
  });
});

it('sums the counts of tests', async () => {
  const tests = { total: 2, failed: 1, skipped: 0 };
  expect(await result({ a: { ...success, tests }, b: success, c: { ...success, tests } })).toMatchObject({
    tests: { total: 4, failed: 2, skipped: 0 },
  });
});

it('was ended from outside, whatever its builds say', async () => {
  expect(await result({ a: failure('x', 1) }, 'TIMED_OUT')).toEqual({
    state: 'TIMED_OUT',
    summary: '1 build',
    reason: 'the batch took longer than its project allows',
  });
  expect(await result({ a: success }, 'STOPPED')).toEqual({ state: 'STOPPED', summary: '1 build' });
});
