import { BuildYard, isRunning } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

function spec(...lines: readonly string[]): string {
  return ['version: 0.2', 'phases:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

it('goes through the phases in order, in one shell', async () => {
  const trial = await yard.run(
    spec(
      'install: { commands: [X=1, "greet() { echo hello $1; }"] }',
      'pre_build: { commands: [mkdir deep, cd deep] }',
      'build: { commands: ["greet $X", pwd] }',
      'post_build: { commands: [echo $CODEBUILD_BUILD_SUCCEEDING] }',
    ),
  );
  expect(trial.state).toBe('SUCCEEDED');
  expect(trial.output).toEqual(['hello 1', expect.stringMatching(/\/scratch\/src\/deep$/), '1']);
  expect(Object.keys(trial.statuses)).toEqual([
    ...['DOWNLOAD_SOURCE', 'INSTALL', 'PRE_BUILD', 'BUILD', 'POST_BUILD', 'UPLOAD_ARTIFACTS', 'FINALIZING'],
  ]);
});

it('tells the log what runs, in words like those of CodeBuild', async () => {
  const { log } = await yard.run(spec('build: { commands: [echo hi] }'), {
    clock: () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  });
  const build = log.slice(log.findIndex((line) => line.endsWith('Entering phase BUILD')));
  expect(build.slice(0, 4)).toEqual([
    '[Container] 2026/01/02 03:04:05 Entering phase BUILD',
    '[Container] 2026/01/02 03:04:05 Running command echo hi',
    'hi',
    '[Container] 2026/01/02 03:04:05 Phase complete: BUILD State: SUCCEEDED',
  ]);
});

it('skips the commands after a failed one, runs finally, and names the command', async () => {
  const trial = await yard.run(
    spec('build: { commands: [echo one, "echo why; exit 3", echo two], finally: [echo last] }'),
  );
  expect(trial.output).toEqual(['one', 'why', 'last']);
  expect(trial).toMatchObject({
    state: 'FAILED',
    reason: 'phase BUILD: echo why; exit 3 exited with 3',
    command: 'echo why; exit 3',
    exitCode: 3,
    lastLines: ['why'],
  });
});

it('fails a phase whose finally fails', async () => {
  const trial = await yard.run(spec('build: { commands: ["true"], finally: ["false"] }'));
  expect(trial).toMatchObject({ state: 'FAILED', reason: 'phase BUILD: false exited with 1' });
});

it('takes the exit code of a list item as a whole', async () => {
  const trial = await yard.run(
    spec('build:', '  commands:', '    - false; true', '    - |', '      false', '      echo end'),
  );
  expect(trial).toMatchObject({ state: 'SUCCEEDED', output: ['end'] });
});

it('leaves out build and post_build after a failed install or pre_build', async () => {
  for (const first of ['install', 'pre_build']) {
    const lines = [
      `${first}: { commands: ["false"] }`,
      'build: { commands: [echo no] }',
      'post_build: { commands: [echo no] }',
    ];
    const trial = await yard.run(spec(...lines));
    expect(trial.output).toEqual([]);
    expect(Object.keys(trial.statuses).slice(-2)).toEqual([first.toUpperCase(), 'FINALIZING']);
  }
});

it('goes on to post_build and to the artifacts after a failed build', async () => {
  const text = `${spec('build: { commands: [echo x >made.txt, "false"] }', 'post_build: { commands: [echo $CODEBUILD_BUILD_SUCCEEDING] }')}
artifacts: { files: made.txt }`;
  const trial = await yard.run(text, { artifacts: ['site'] });
  expect(trial).toMatchObject({ state: 'FAILED', output: ['0'], reason: 'phase BUILD: false exited with 1' });
  expect(trial.statuses).toMatchObject({ POST_BUILD: 'SUCCEEDED', UPLOAD_ARTIFACTS: 'SUCCEEDED' });
  expect(await trial.unpack('site')).toEqual({ 'made.txt': 'x\n' });
});

it('ends at once with on-failure ABORT, and goes on with CONTINUE, failed all the same', async () => {
  const aborted = await yard.run(
    spec('build: { on-failure: ABORT, commands: ["false"] }', 'post_build: { commands: [echo no] }'),
  );
  expect(aborted).toMatchObject({ state: 'FAILED', output: [] });
  const continued = await yard.run(
    spec('install: { on-failure: CONTINUE, commands: ["false"] }', 'build: { commands: [echo yes] }'),
  );
  expect(continued).toMatchObject({ state: 'FAILED', output: ['yes'] });
});

it('goes on after a command that ends the shell, with what was exported and where it was', async () => {
  const trial = await yard.run(
    spec(
      'build:',
      '  commands: ["export A=\'one  two\'; cd /; exit 1"]',
      '  finally: [\'echo "$A"; pwd\']',
      'post_build: { commands: [\'echo "$A"\'] }',
    ),
  );
  expect(trial.output).toEqual(['one  two', '/', 'one  two']);
});

it('exports variables as they stand at the end of post_build, and none that is only set', async () => {
  const trial = await yard.run(`version: 0.2
env: { variables: { GIVEN: 1.10 }, exported-variables: [GIVEN, MADE, LOCAL] }
phases:
  build: { commands: [export MADE=early, LOCAL=x] }
  post_build: { commands: ["export MADE='late $x'"] }`);
  expect(trial.exportedVariables).toEqual({ GIVEN: '1.10', MADE: 'late $x' });
  expect(trial.log.join('\n')).toContain('Exported variable LOCAL has no value');
});

it('fails while downloading when the buildspec is missing, is wrong, or the source is no zip', async () => {
  const missing = await yard.run(undefined);
  expect(missing).toMatchObject({
    state: 'FAILED',
    reason: 'phase DOWNLOAD_SOURCE: the buildspec buildspec.yml is not in the source',
  });
  const wrong = await yard.run('config/build.yml', {
    files: { 'config/build.yml': 'version: 0.2\nphases:\n  bild: {}\n' },
  });
  expect(wrong.reason).toContain('config/build.yml:3:3 phases.bild is no phase');
  const noZip = await yard.run(spec(), { sources: [{ name: 'Source', path: __filename }] });
  expect(noZip.reason).toMatch(/^phase DOWNLOAD_SOURCE: the source cannot be had: .* cannot be unzipped/);
});

it('stops with its whole process group when the person interrupts', async () => {
  const controller = new AbortController();
  const trial = await yard.run(spec('build: { commands: [sleep 600 & echo $!; wait], finally: [echo no] }'), {
    signal: controller.signal,
    log: (line) => void (/^\d+$/.test(line) && controller.abort()),
  });
  expect(trial).toMatchObject({ state: 'STOPPED', reason: 'phase BUILD: the build was stopped' });
  expect(trial.output).toEqual([expect.stringMatching(/^\d+$/)]);
  expect(isRunning(trial.output[0])).toBe(false);
});

it('does not begin when the person has interrupted already', async () => {
  const trial = await yard.run(spec('build: { commands: [echo no] }'), { signal: AbortSignal.abort() });
  expect(trial).toMatchObject({ state: 'STOPPED', output: [] });
});

it('kills commands at its timeout, even those that will not listen', async () => {
  const trial = await yard.run(
    spec('build: { commands: ["trap \'\' TERM; echo $$; sleep 600 & sleep 600"], finally: [echo no] }'),
    { timeoutMinutes: 0.3 / 60 },
  );
  expect(trial).toMatchObject({ state: 'TIMED_OUT', reason: 'phase BUILD: the build took longer than its timeout' });
  expect(isRunning(trial.output[0])).toBe(false);
});

it('leaves no process behind', async () => {
  const trial = await yard.run(spec('build: { commands: [sleep 600 >/dev/null 2>&1 & echo $!] }'));
  expect(trial).toMatchObject({ state: 'SUCCEEDED', output: [expect.stringMatching(/^\d+$/)] });
  expect(isRunning(trial.output[0])).toBe(false);
});
