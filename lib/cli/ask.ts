import { createInterface } from 'node:readline';
import { toQuestion } from '../rehearsal/reporters/question';

/**
 * A function that asks a yes-or-no question at the terminal, one at a time: approvals that run side by side wait for one
 * another. An answer that is neither is asked for again; an interruption, and the end of
 * the input, answer no.
 */
export function toAsk(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string, signal: AbortSignal) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (question, signal) => {
    const answer = last.then(() => askOnce(input, output, question, signal));
    last = answer;
    return answer;
  };
}

async function askOnce(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
  signal: AbortSignal,
): Promise<boolean> {
  // An input that has ended answers nothing any more, and would be waited for in vain.
  if (signal.aborted || ('readableEnded' in input && input.readableEnded === true)) return false;
  const lines = createInterface({ input, terminal: false, signal });
  // What stands in a terminal's last line already is not wanted any more.
  const clear = 'isTTY' in output && output.isTTY === true ? '\r\u001b[2K' : '';
  const prompt = () => output.write(`${clear}${toQuestion(question)}`);
  prompt();
  for await (const line of lines) {
    const answer = line.trim().toLowerCase();
    if (['y', 'yes'].includes(answer)) return true;
    if (['n', 'no'].includes(answer)) return false;
    prompt();
  }
  return false;
}
