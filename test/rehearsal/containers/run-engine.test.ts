import { join } from 'node:path';
import { runEngine } from '../../../lib/rehearsal/containers/run-engine';
import { aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const PATH = `${aPathOf(directory, { speaks: 'echo "$1"', fails: 'echo no >&2; exit 3', hangs: '/bin/sleep 20 & /bin/sleep 20' })}`;
const run = (name: string, timeout: number, ...words: string[]) =>
  runEngine(join(directory, name), words, { env: { PATH }, timeout });

test('what an engine prints is told, and how it fails', async () => {
  expect(await run('speaks', 5_000, 'well')).toBe('well\n');
  await expect(run('fails', 5_000)).rejects.toMatchObject({ code: 3, stderr: 'no\n' });
});

test('one that does not answer is killed, and what it has started is not waited for', async () => {
  const began = Date.now();
  await expect(run('hangs', 100)).rejects.toMatchObject({ killed: true });
  expect(Date.now() - began).toBeLessThan(5_000);
});
