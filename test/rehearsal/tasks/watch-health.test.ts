import { watchHealth } from '../../../lib/rehearsal/tasks/watch-health';

const check = { command: ['CMD', 'true'], intervalSeconds: 5, timeoutSeconds: 5, retries: 2, startSeconds: 0 };

async function after(answers: readonly boolean[], startSeconds = 0): Promise<string> {
  let asked = 0;
  const watch = watchHealth({ ...check, startSeconds }, 1, async () => answers[asked++] ?? true);
  while (asked < answers.length) await new Promise((resolve) => setTimeout(resolve, 1));
  const state = watch.now();
  watch.end();
  return state;
}

test('a container is healthy after one success, and unhealthy after as many failures as it may have', async () => {
  expect(await after([true])).toBe('HEALTHY');
  expect(await after([false])).toBe('UNKNOWN');
  expect(await after([true, false, false])).toBe('UNHEALTHY');
  expect(await after([false, false, false], 60)).toBe('UNKNOWN');
});
