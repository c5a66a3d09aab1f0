import { startTraffic } from '../../../lib/rehearsal/versions/traffic';

test('callers call on and on, and what came of it is told', async () => {
  let calls = 0;
  const traffic = startTraffic(async () => {
    calls += 1;
    return calls % 2 === 0
      ? { ok: true, payload: 1, logs: [], version: '1' }
      : { ok: false, payload: { errorType: 'TypeError', errorMessage: 'no table' }, logs: [], version: '2' };
  });
  await traffic.more(10, 5000);
  await traffic.stop(5000);
  expect(traffic.samples.length).toBeGreaterThanOrEqual(10);
  expect(traffic.samples[0]).toMatchObject({ version: '2', ok: false, error: 'TypeError: no table' });
  expect(calls).toBe(traffic.samples.length);
});

test('a function that hangs is waited for no longer than it may take, and broken off', async () => {
  const traffic = startTraffic(
    (signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ ok: false, payload: {}, logs: [] }))),
  );
  await traffic.more(10, 1);
  await traffic.stop(1);
  expect(traffic.samples).toEqual([]);
});
