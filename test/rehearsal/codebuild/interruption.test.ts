import { Interruption } from '../../../lib/rehearsal/codebuild/interruption';

it('is struck by the person once, and says so to everybody, late ones too', () => {
  const controller = new AbortController();
  const interruption = new Interruption(controller.signal, 60);
  const heard: string[] = [];
  interruption.onStrike(() => heard.push('early'));
  expect(interruption.state).toBeUndefined();
  controller.abort();
  interruption.onStrike(() => heard.push('late'));
  expect(interruption.state).toBe('STOPPED');
  expect(heard).toEqual(['early', 'late']);
  interruption.clear();
});

it('is struck by the timeout, and then no more by the person', async () => {
  const controller = new AbortController();
  const interruption = new Interruption(controller.signal, 0.01 / 60);
  await new Promise<void>((resolve) => interruption.onStrike(resolve));
  controller.abort();
  expect(interruption.state).toBe('TIMED_OUT');
});

it('is not struck after the build has ended', () => {
  const controller = new AbortController();
  const interruption = new Interruption(controller.signal, 60);
  interruption.clear();
  controller.abort();
  expect(interruption.state).toBeUndefined();
});
