import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryEngine } from '../../../lib/rehearsal/containers/try-engine';
import { anEngine, aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

async function tried(name: string, docker: string): Promise<true | string> {
  const path = aPathOf(join(directory, name), { docker });
  return tryEngine({ kind: 'docker', program: join(directory, name, 'docker'), environment: {} }, path, directory);
}

test('an engine that builds and does not run is none', async () => {
  const refusal = `[ "$1" = run ] && echo 'Error: runc: operation not permitted' >&2 && exit 126`;
  const log = join(directory, 'refused');
  expect(await tried('refuses', `${refusal}\n${anEngine(log)}`)).toBe('runc: operation not permitted');
  expect(readFileSync(log, 'utf8')).toContain('\nrmi --force ');
  expect(await tried('works', anEngine('/dev/null'))).toBe(true);
});

test('an engine that fails without a word is quoted by its command', async () => {
  expect(await tried('silent', 'exit 3')).toMatch(/^Command failed: .*docker build --quiet/);
});
