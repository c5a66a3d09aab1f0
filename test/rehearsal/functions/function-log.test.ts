import { PassThrough } from 'node:stream';
import { readFunctionLog } from '../../../lib/rehearsal/functions/function-log';

test('a log is complete when both outputs have reached the mark, and marks are no lines', async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const log = readFunctionLog([stdout, stderr]);
  stdout.write('one\ntw');
  stdout.write('o\nrest\u001er1\n');
  const complete = log.complete('r1').then(() => log.take());
  stderr.write('warned\n\u001er1\n');
  expect((await complete).toSorted()).toEqual(['one', 'rest', 'two', 'warned']);
  expect(log.take()).toEqual([]);
});

test('an output that ends is complete, its last line without an end too', async () => {
  const output = new PassThrough();
  const log = readFunctionLog([output]);
  output.end('dying words');
  await log.complete('r1');
  expect(log.take()).toEqual(['dying words']);
});

test('a character that comes in two parts is whole', async () => {
  const output = new PassThrough();
  const log = readFunctionLog([output]);
  const bytes = Buffer.from('서울\n');
  output.write(bytes.subarray(0, 2));
  output.end(bytes.subarray(2));
  await log.complete('r1');
  expect(log.take()).toEqual(['서울']);
});
