import { type RunningAction, renderLiveLine, toRunning } from '../../../lib/rehearsal/reporters/live-line';
import { actionNews, eventsOf } from '../../helpers/events';

const runningAfter = (events: ReturnType<typeof eventsOf>) =>
  events.reduce(toRunning, new Map<string, RunningAction>() as ReadonlyMap<string, RunningAction>);

const now = new Date('2026-03-01T00:01:15Z');

test('the running actions with the time that each has taken', () => {
  const events = eventsOf(
    actionNews('unit'),
    actionNews('lint'),
    actionNews('done'),
    actionNews('done', { state: 'SUCCEEDED' }),
  );
  expect(renderLiveLine(runningAfter(events).values(), now, 80)).toBe('  … unit 1 min 15 s · lint 1 min 14 s');
});

test('it is no wider than the terminal, and empty when nothing runs', () => {
  const running = runningAfter(eventsOf(actionNews('unit'), actionNews('lint')));
  expect(renderLiveLine(running.values(), now, 20)).toBe('  … unit 1 min 15 …');
  expect(renderLiveLine([], now, 20)).toBe('');
});

test('an approval is known to wait', () => {
  const approval = { type: 'approval', stage: 'Verify', action: 'release', message: 'Go?' } as const;
  const running = runningAfter(eventsOf(actionNews('release'), approval));
  expect([...running.values()].map(({ name, question }) => [name, question])).toEqual([['release', 'Go?']]);
});
