import { PhaseLog } from '../../../lib/rehearsal/codebuild/phase-log';

function start(interrupted: () => 'STOPPED' | 'TIMED_OUT' | undefined = () => undefined) {
  const lines: string[] = [];
  let time = Date.UTC(2026, 0, 2, 3, 4, 5);
  const clock = () => {
    time += 500;
    return new Date(time);
  };
  return { lines, phases: new PhaseLog({ log: (line) => lines.push(line), clock, interrupted }) };
}

it('writes down each phase, how long it took, and the first that failed', async () => {
  const { phases } = start();
  expect(await phases.enter('INSTALL', async () => undefined)).toBe(true);
  expect(await phases.enter('BUILD', async () => ({ reason: 'make exited with 2', exitCode: 2 }))).toBe(false);
  expect(await phases.enter('POST_BUILD', async () => ({ reason: 'later' }))).toBe(false);
  expect(phases.phases[0]).toEqual({ name: 'INSTALL', status: 'SUCCEEDED', durationSeconds: 0.5 });
  expect(phases.failed).toMatchObject({
    name: 'BUILD',
    status: 'FAILED',
    failure: { reason: 'make exited with 2', exitCode: 2 },
  });
});

it('takes an interruption for the reason, whatever else failed', async () => {
  const { phases, lines } = start(() => 'TIMED_OUT');
  await phases.enter('BUILD', async () => ({ reason: 'sleep exited with 143' }));
  expect(phases.failed).toMatchObject({
    status: 'TIMED_OUT',
    failure: { reason: 'the build took longer than its timeout' },
  });
  expect(lines.at(-1)).toMatch(/the build took longer than its timeout$/);
});

it('writes a text of several lines as several lines', () => {
  const { phases, lines } = start();
  phases.say('one\ntwo');
  expect(lines).toEqual(['[Container] 2026/01/02 03:04:05 one', '[Container] 2026/01/02 03:04:05 two']);
});
