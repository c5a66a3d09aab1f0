import { PassThrough } from 'node:stream';
import { toAsk } from '../../lib/cli/ask';

function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let printed = '';
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return { input, ask: toAsk(input, output), printed: () => printed };
}

const never = new AbortController().signal;

test.each([
  ['y\n', true],
  ['YES\n', true],
  ['n\n', false],
  ['no\n', false],
])('%j answers %s', async (typed, answer) => {
  const { input, ask, printed } = terminal();
  const asked = ask('Release 1a2b?', never);
  input.write(typed);
  expect(await asked).toBe(answer);
  expect(printed()).toBe('Release 1a2b? [y/n] ');
});

test('an answer that is neither is asked for again', async () => {
  const { input, ask, printed } = terminal();
  const asked = ask('Release?', never);
  input.write('maybe\ny\n');
  expect(await asked).toBe(true);
  expect(printed()).toBe('Release? [y/n] Release? [y/n] ');
});

test('the end of the input answers no, to each question that follows as well', async () => {
  const { input, ask } = terminal();
  const asked = ask('Release?', never);
  input.end();
  expect(await asked).toBe(false);
  expect(await ask('Publish?', never)).toBe(false);
});

test('an interruption answers no, and the next question is not asked', async () => {
  const { ask, printed } = terminal();
  const interruption = new AbortController();
  const first = ask('Release?', interruption.signal);
  const second = ask('Publish?', interruption.signal);
  interruption.abort();
  expect([await first, await second]).toEqual([false, false]);
  expect(printed()).not.toContain('Publish?');
});
