import { BuildYard } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

const DONE = "phases: { build: { commands: ['true'] } }";

it('runs a phase again as RETRY says, as long as its output matches', async () => {
  const commands = '["n=$((n + 1)); echo try $n: timed out; test $n -ge 3"], finally: [echo finally $n]';
  const retried = await yard.run(
    `version: 0.2\nphases: { build: { on-failure: RETRY-5-timed out, commands: ${commands} } }`,
  );
  expect(retried).toMatchObject({ state: 'SUCCEEDED' });
  expect(retried.output).toEqual(['try 1: timed out', 'try 2: timed out', 'try 3: timed out', 'finally 3']);
  const others = await yard.run(
    `version: 0.2\nphases: { build: { on-failure: RETRY-5-refused, commands: ${commands} } }`,
  );
  expect(others.output).toEqual(['try 1: timed out', 'finally 1']);
  const enough = await yard.run(`version: 0.2\nphases: { build: { on-failure: RETRY-1, commands: ${commands} } }`);
  expect(enough).toMatchObject({ state: 'FAILED', output: ['try 1: timed out', 'try 2: timed out', 'finally 2'] });
});

it('runs commands in bash when the buildspec says so, else in sh', async () => {
  const test = "phases: { build: { commands: ['echo ${BASH_VERSION:+bash}', '[[ a == a ]]'] } }";
  expect(await yard.run(`version: 0.2\nenv: { shell: bash }\n${test}`)).toMatchObject({
    state: 'SUCCEEDED',
    output: ['bash'],
  });
});

it('counts the tests of a build, also of one that failed or was aborted', async () => {
  const xml = '<testsuite><testcase/><testcase><failure/></testcase></testsuite>';
  for (const onFailure of ['', 'on-failure: ABORT,']) {
    const trial = await yard.run(
      `version: 0.2\nphases: { build: { ${onFailure} commands: ["false"] } }\nreports: { unit: { files: '*.xml' } }`,
      { files: { 'junit.xml': xml } },
    );
    expect(trial).toMatchObject({ state: 'FAILED', tests: { total: 2, failed: 1, skipped: 0 } });
  }
});

it('has no counts when no report is asked for', async () => {
  expect(await yard.run(`version: 0.2\n${DONE}`)).not.toHaveProperty('tests');
});

it('never exports what a service keeps secret', async () => {
  const trial = await yard.run(
    `version: 0.2\nenv: { parameter-store: { A: /a }, secrets-manager: { B: 'b:key' }, exported-variables: [A, B, C, D] }\n${DONE}`,
    {
      fetchSecret: async (kind, reference) => `${kind} ${reference}`,
      environment: { C: 'from a secret', D: 'plain' },
      secretNames: ['C'],
    },
  );
  expect(trial.exportedVariables).toEqual({ D: 'plain' });
});

it('says which user and runtime a rehearsal does without', async () => {
  const trial = await yard.run(
    'version: 0.2\nrun-as: builder\nphases: { install: { runtime-versions: { nodejs: 6, ruby: latest } }, build: { commands: ["true"] } }',
    { clock: () => new Date(0) },
  );
  expect(trial.state).toBe('SUCCEEDED');
  expect(trial.log).toContain(
    '[Container] 1970/01/01 00:00:00 run-as builder: commands run as yourself in a rehearsal',
  );
  expect(trial.log.join('\n')).toContain(
    `Runtime nodejs: CodeBuild would use 6, this machine has ${process.versions.node}`,
  );
});
