import { Patience } from '../../../lib/rehearsal/jenkins/patience';

test('it waits, longer each time, and not at all when it is interrupted', async () => {
  const interruption = new AbortController();
  const patience = new Patience(interruption.signal);
  const times = [];
  for (const _ of [1, 2]) {
    const before = performance.now();
    await patience.wait();
    times.push(performance.now() - before);
  }
  const [first = 0, second = 0] = times;
  expect(first).toBeGreaterThan(45);
  expect(second).toBeGreaterThan(70);
  const waiting = patience.wait();
  interruption.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
