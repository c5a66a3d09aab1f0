import { checkWell, toAbortion, waitWell } from '../../../lib/rehearsal/ecs/swap';

const { signal } = new AbortController();
const well = { signal, alarm: () => undefined };
const task = {
  id: 'api-1',
  ended: new Promise<string>(() => undefined),
  health: () => undefined,
  stop: async () => undefined,
};

test('nothing is wrong while tasks run and no alarm rings', async () => {
  await expect(waitWell(well, 1, { members: [{ task }] })).resolves.toBeUndefined();
});

test('a task that has ended, or an alarm that rings, ends it', async () => {
  expect(() => checkWell(well, { members: [{ task }, { task, ended: 'exited with 3' }] })).toThrow(
    'task api-1 ended: exited with 3',
  );
  let looks = 0;
  const alarm = () => (++looks === 2 ? 'the alarm api-5xx went off' : undefined);
  await expect(waitWell({ signal, alarm }, 60_000)).rejects.toThrow('the alarm api-5xx went off');
});

test('so does a person, and the end of the time', () => {
  expect(() => checkWell({ ...well, signal: AbortSignal.abort() })).toThrow('it was interrupted');
  expect(toAbortion(AbortSignal.abort(new DOMException('', 'TimeoutError')))).toBe(
    'the deployment took longer than it may',
  );
});
