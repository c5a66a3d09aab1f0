import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Batch } from '../../../../lib/rehearsal/codebuild/batch/batch';
import { runBatch } from '../../../../lib/rehearsal/codebuild/batch/run-batch';
import { BuildYard, type TrialOptions } from '../../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

interface BatchOptions extends TrialOptions {
  readonly combine?: boolean;
  readonly config?: Partial<Batch['config']>;
  readonly mostParallel?: number;
}

/** Runs a batch; a build's own lines are those that it printed, each behind its identifier. */
async function run(
  buildspec: object | string,
  { combine = false, config, mostParallel = 9, ...rest }: BatchOptions = {},
) {
  const text = typeof buildspec === 'string' ? buildspec : JSON.stringify({ version: 0.2, ...buildspec });
  const { build, log, unpack } = await yard.prepare(text, rest);
  let number = 7;
  const result = await runBatch({
    base: build,
    computeType: 'BUILD_GENERAL1_SMALL',
    config: { timeoutMinutes: 1, ...config },
    combineArtifacts: combine,
    mostParallel,
    next: () => ({ uuid: `uuid-${++number}`, number }),
  });
  const own = (line: string) => line.startsWith('[') && !/^\[(\w+)\] \[Container\]|^\[Batch\]/.test(line);
  const said = log.filter((line) => line.startsWith('[Batch] ')).map((line) => line.slice('[Batch] '.length));
  return { ...result, log, said, output: log.filter(own), unpack };
}

const build = (...commands: readonly string[]) => ({ phases: { build: { commands } } });

test('two builds that wait for each other run side by side, each with a source, a home and variables of its own', async () => {
  const fifo = join(yard.directory, 'fifo');
  execFileSync('mkfifo', [fifo]);
  const list = [
    { identifier: 'one', env: { image: 'node:22', variables: { MEET: `echo here > ${fifo}`, LEVEL: 'entry' } } },
    { identifier: 'two', env: { variables: { MEET: `cat ${fifo}` } } },
  ];
  const result = await run(
    {
      batch: { 'build-list': list },
      ...build(
        'eval "$MEET"',
        'test ! -e mine && test ! -e ~/mine && touch mine ~/mine',
        'echo $CODEBUILD_BATCH_BUILD_IDENTIFIER $LEVEL $(cat a.txt) $CODEBUILD_BUILD_NUMBER $CODEBUILD_BUILD_IMAGE ${CODEBUILD_BUILD_ID##*:}',
      ),
    },
    { files: { 'a.txt': 'a' }, overrides: { LEVEL: 'action' } },
  );
  expect(result).toMatchObject({ state: 'SUCCEEDED', summary: '2 builds' });
  expect([...result.output].sort()).toEqual([
    '[one] one entry a 8 node:22 uuid-8',
    '[two] here',
    '[two] two action a 9 aws/codebuild/standard:7.0 uuid-9',
  ]);
  expect(result.said.slice(0, 3)).toEqual([
    'builds: 2, at most 9 side by side',
    'one: build storefront-packages:uuid-8',
    'two: build storefront-packages:uuid-9',
  ]);
});

test('a graph of buildspecs in the source runs in its order; what waits for a failure does not, what ignores one does', async () => {
  const graph = `version: 0.2
batch:
  build-graph:
    - { identifier: lint, buildspec: ci/false.yml, ignore-failure: true }
    - { identifier: unit, buildspec: ci/true.yml, depend-on: [lint] }
    - { identifier: broken, buildspec: ci/exit.yml, depend-on: [unit] }
    - { identifier: report, buildspec: ci/true.yml, depend-on: [broken] }`;
  const one = (command: string) => `version: 0.2\nphases: { build: { commands: ['${command}'] } }\n`;
  const files = {
    'buildspec.yml': graph,
    'ci/true.yml': one('true'),
    'ci/false.yml': one('false'),
    'ci/exit.yml': one('exit 3'),
  };
  const result = await run('buildspec.yml', { files });
  expect(result).toMatchObject({
    state: 'FAILED',
    reason: 'build broken: phase BUILD: exit 3 exited with 3',
    command: 'exit 3',
    exitCode: 3,
    summary: '4 builds, lint failed and is ignored',
  });
  expect(result.said.slice(5)).toEqual([
    'lint begins',
    'lint FAILED: phase BUILD: false exited with 1',
    'unit begins',
    'unit SUCCEEDED',
    'broken begins',
    'broken FAILED: phase BUILD: exit 3 exited with 3',
  ]);
  expect(result.output).toEqual(['[report] the build was not started']);
});

test('fast-fail stops the builds that still run, and those that have not begun never do', async () => {
  const [met, never] = ['met', 'never'].map((name) => join(yard.directory, name));
  execFileSync('mkfifo', [String(met), String(never)]);
  const entry = (identifier: string, command: string) => ({ identifier, env: { variables: { RUN: command } } });
  const list = [
    entry('waits', `echo > ${met}; cat ${never}`),
    entry('fails', `read -r line < ${met}; exit 1`),
    entry('later', 'true'),
  ];
  const result = await run(
    { batch: { 'fast-fail': true, 'build-list': list }, ...build('eval "$RUN"') },
    { mostParallel: 2 },
  );
  expect(result).toMatchObject({ state: 'FAILED', exitCode: 1, reason: expect.stringContaining('build fails: ') });
  expect(result.said).toContain('waits STOPPED: phase BUILD: the build was stopped');
  expect(result.output).toEqual(['[later] the build was not started']);
});

test('a batch that takes too long, or that a person stops, takes its builds with it', async () => {
  const fifo = join(yard.directory, 'long');
  execFileSync('mkfifo', [fifo]);
  const spec = { batch: { 'build-fanout': { parallelism: 1 } }, ...build(`cat ${fifo}`) };
  expect(await run(spec, { config: { timeoutMinutes: 0.005 } })).toMatchObject({
    state: 'TIMED_OUT',
    reason: 'the batch took longer than its project allows',
  });
  const person = new AbortController();
  const stop = (line: string) => line.includes('Running command') && person.abort();
  expect(await run(spec, { signal: person.signal, log: stop })).toMatchObject({ state: 'STOPPED' });
});

test('reports are summed, exported variables are not told', async () => {
  const matrix = {
    dynamic: { env: { variables: { CASES: ['<testcase/>', '<testcase/><testcase><failure/></testcase>'] } } },
  };
  const result = await run({
    batch: { 'build-matrix': matrix },
    env: { 'exported-variables': ['CASES'] },
    ...build('echo "<testsuite>$CASES</testsuite>" > r.xml'),
    reports: { unit: { files: ['r.xml'] } },
  });
  expect(result).toMatchObject({ state: 'SUCCEEDED', tests: { total: 3, failed: 1, skipped: 0 } });
  expect(result).not.toHaveProperty('exportedVariables');
  expect(result.output).toEqual([
    '[build0] a batch gives the pipeline no exported variables: CASES',
    '[build1] a batch gives the pipeline no exported variables: CASES',
  ]);
});

test('each build makes the artifacts that are named after it', async () => {
  const result = await run(
    {
      batch: { 'build-list': [{ identifier: 'app' }, { identifier: 'app_web' }] },
      ...build('echo $CODEBUILD_BATCH_BUILD_IDENTIFIER > name'),
      artifacts: { files: ['name'], 'secondary-artifacts': { docs: { files: ['n*'] } } },
    },
    { artifacts: ['app', 'app_docs', 'app_web', 'app_web_docs'] },
  );
  expect(result.state).toBe('SUCCEEDED');
  expect(await result.unpack('app')).toEqual({ name: 'app\n' });
  expect(await result.unpack('app_docs')).toEqual({ name: 'app\n' });
  expect(await result.unpack('app_web')).toEqual({ name: 'app_web\n' });
  expect(await result.unpack('app_web_docs')).toEqual({ name: 'app_web\n' });
});

test('combined, the primary artifacts of all builds become one', async () => {
  const list = [{ identifier: 'a' }, { identifier: 'b' }, { identifier: 'check', buildspec: 'check.yml' }];
  const result = await run(
    {
      batch: { 'build-list': list },
      ...build(
        'mkdir out; for n in both $CODEBUILD_BATCH_BUILD_IDENTIFIER; do echo $CODEBUILD_BATCH_BUILD_IDENTIFIER > out/$n; done',
      ),
      artifacts: { files: ['*'], 'base-directory': 'out' },
    },
    {
      combine: true,
      artifacts: ['all'],
      files: { 'check.yml': 'version: 0.2\nphases: { build: { commands: [true] } }' },
    },
  );
  expect(await result.unpack('all')).toEqual({ a: 'a\n', b: 'b\n', both: 'b\n' });
  expect(result.said.slice(-2)).toEqual([
    'both is of a and of b: the latter is taken',
    'Artifact all: 3 files of 3 builds',
  ]);
});

test('a batch that cannot be planned fails where CodeBuild reads it, one without artifacts where it combines them', async () => {
  const two = { batch: { 'build-fanout': { parallelism: 2 } }, ...build('true') };
  expect(await run(two, { config: { mostBuilds: 1 } })).toMatchObject({
    state: 'FAILED',
    reason: 'phase DOWNLOAD_BATCHSPEC: the batch has 2 builds, and its project allows 1',
  });
  expect(await run(two, { artifacts: ['a'], combine: true })).toMatchObject({
    state: 'FAILED',
    reason: 'phase COMBINE_ARTIFACTS: the action has the output artifact a, and no build has an `artifacts` section',
  });
});
