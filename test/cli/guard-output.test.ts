import { Writable } from 'node:stream';
import { guardOutput } from '../../lib/cli/guard-output';

function refused(code: string): readonly string[] {
  const said: string[] = [];
  const stream = new Writable();
  guardOutput(stream, (sentence) => said.push(sentence));
  for (const attempt of [1, 2]) stream.emit('error', Object.assign(new Error(`${code} ${attempt}`), { code }));
  return said;
}

test('a reader that has gone away is no fault', () => {
  expect(refused('EPIPE')).toEqual([]);
});

test('a full disk is said once', () => {
  expect(refused('ENOSPC')).toEqual(['standard output cannot be written: the disk is full']);
});
