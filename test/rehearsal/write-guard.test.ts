import { abandoned, succeeded } from '../../lib/rehearsal/outcome';
import { WriteGuard } from '../../lib/rehearsal/write-guard';

test('a log that can be written changes nothing', async () => {
  const lines: string[] = [];
  const guard = new WriteGuard((line) => void lines.push(line), new AbortController().signal);
  guard.log('one');
  expect(await guard.watch(Promise.resolve(succeeded()))).toEqual(succeeded());
  expect([lines, guard.signal.aborted]).toEqual([['one'], false]);
});

test('a log that cannot stops what runs, and is thrown', async () => {
  const guard = new WriteGuard(() => {
    throw new Error('disk full');
  }, new AbortController().signal);
  guard.log('one');
  guard.log('two');
  expect(guard.signal.aborted).toBe(true);
  await expect(guard.watch(Promise.resolve(succeeded()))).rejects.toThrow('disk full');
});

test('a throw after an interruption is an action that was abandoned', async () => {
  const guard = new WriteGuard(() => undefined, AbortSignal.abort());
  expect(await guard.watch(Promise.reject(new Error('gone')))).toEqual(abandoned());
});
