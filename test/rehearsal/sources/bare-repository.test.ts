import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBareRepository } from '../../../lib/rehearsal/sources/bare-repository';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { gitIn } from '../../helpers/repository';

const directory = temporaryDirectory();

test('a bare repository is made without hooks, and nothing stays beside it', async () => {
  await ensureBareRepository(join(directory, 'made.git'));
  expect(gitIn(join(directory, 'made.git'), 'rev-parse', '--is-bare-repository')).toBe('true');
  expect(readdirSync(join(directory, 'made.git'))).not.toContain('hooks');
  expect(readdirSync(directory)).toEqual(['made.git']);
});

test('one that is there stays as it is', async () => {
  const path = join(directory, 'kept.git');
  await ensureBareRepository(path);
  gitIn(path, 'config', 'conveyor.kept', 'yes');
  await ensureBareRepository(path);
  expect(gitIn(path, 'config', 'conveyor.kept')).toBe('yes');
});

test('it takes commits of the other object format when the origin has it', async () => {
  const path = join(directory, 'sha256.git');
  await ensureBareRepository(path, { objectFormat: 'sha256' });
  expect(gitIn(path, 'rev-parse', '--show-object-format')).toBe('sha256');
});
