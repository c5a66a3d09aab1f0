import { listenForInterruption } from '../../lib/cli/interruption';

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is said, and then stops what runs', (name) => {
  const told: string[] = [];
  const { signal, dispose } = listenForInterruption((sentence) => told.push(sentence));
  signal.addEventListener('abort', () => told.push('aborted'));
  process.emit(name);
  dispose();
  expect(told).toEqual(['stopping; again to leave at once', 'aborted']);
});

test('when it is over, nothing listens any more', () => {
  const before = process.listenerCount('SIGINT');
  listenForInterruption(() => undefined).dispose();
  expect(process.listenerCount('SIGINT')).toBe(before);
});
