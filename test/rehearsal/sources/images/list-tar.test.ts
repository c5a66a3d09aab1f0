import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTar } from '../../../../lib/rehearsal/sources/images/list-tar';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { writeFiles } from '../../../helpers/repository';

const directory = temporaryDirectory();
const archive = join(directory, 'a.tar');
writeFiles(join(directory, 'files'), { 'index.json': '{}', 'blobs/sha256/abc': 'x'.repeat(600), empty: '' });
execFileSync('tar', ['-cf', archive, '-C', join(directory, 'files'), '.']);

test('the files of an archive are found with their sizes, and where their contents begin', async () => {
  const entries = (await listTar(archive)) ?? [];
  const bytes = readFileSync(archive);
  const found = entries
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, offset, size }) => [name, bytes.toString('utf8', offset, offset + size)]);
  expect(Object.fromEntries(found)).toEqual({
    './index.json': '{}',
    './blobs/sha256/abc': 'x'.repeat(600),
    './empty': '',
  });
});

test('what is compressed, cut off or empty is no archive', async () => {
  execFileSync('tar', ['-czf', join(directory, 'a.tgz'), '-C', join(directory, 'files'), '.']);
  writeFileSync(join(directory, 'cut.tar'), readFileSync(archive).subarray(0, 700));
  writeFileSync(join(directory, 'empty.tar'), '');
  for (const name of ['a.tgz', 'cut.tar', 'empty.tar'])
    expect([name, await listTar(join(directory, name))]).toEqual([name, undefined]);
});
