import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBareRepository } from '../../../lib/rehearsal/sources/bare-repository';
import { exportClone, exportZip } from '../../../lib/rehearsal/sources/export-zip';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository, writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const origin = join(directory, 'origin');
const bare = join(directory, 'bare.git');
let commit = '';

beforeAll(async () => {
  mkdirSync(origin);
  symlinkSync('a.txt', join(origin, 'link'));
  writeFiles(origin, { '.gitattributes': 'kept.txt export-ignore\nsubst.txt export-subst\n', 'kept.txt': 'kept\n' });
  commit = makeRepository(origin, { 'a.txt': 'a\n', 'subst.txt': '$Format:%H$\n' });
  await ensureBareRepository(bare);
  gitIn(bare, 'fetch', '-q', origin, 'main:main');
});

test('a CODE_ZIP holds every file of the commit as it is, and no .git', async () => {
  const zip = join(directory, 'code.zip');
  await exportZip(bare, commit, zip);
  const files = join(directory, 'code');
  await unzip(zip, files);
  expect(readFileSync(join(files, 'kept.txt'), 'utf8')).toBe('kept\n');
  expect(readFileSync(join(files, 'subst.txt'), 'utf8')).toBe('$Format:%H$\n');
  expect(lstatSync(join(files, 'link')).isSymbolicLink() && readlinkSync(join(files, 'link'))).toBe('a.txt');
  expect(existsSync(join(files, '.git'))).toBe(false);
  expect(existsSync(`${zip}.part`)).toBe(false);
});

test('a clone has its history, and its remote is the one on AWS', async () => {
  const zip = join(directory, 'clone.zip');
  const scratch = join(directory, 'scratch');
  mkdirSync(scratch);
  await exportClone(bare, zip, { branch: 'main', scratch, url: 'https://git.acme.example/storefront.git' });
  const files = join(directory, 'clone');
  await unzip(zip, files);
  expect(gitIn(files, 'rev-parse', 'HEAD')).toBe(commit);
  expect(gitIn(files, 'remote', 'get-url', 'origin')).toBe('https://git.acme.example/storefront.git');
  expect(gitIn(files, 'status', '--porcelain')).toBe('');
});

test('a clone of a commit that its branch has left behind stands on that commit', async () => {
  const left = join(directory, 'left');
  makeRepository(left, { 'a.txt': 'one\n' });
  const first = gitIn(left, 'rev-parse', 'HEAD');
  commitAll(left, { 'a.txt': 'two\n' }, 'Go on');
  const scratch = join(directory, 'scratch-left');
  mkdirSync(scratch);
  await exportClone(left, join(directory, 'left.zip'), { branch: 'main', commit: first, scratch });
  const files = join(directory, 'clone-left');
  await unzip(join(directory, 'left.zip'), files);
  expect([gitIn(files, 'rev-parse', 'HEAD'), gitIn(files, 'branch', '--show-current')]).toEqual([first, 'main']);
  expect(readFileSync(join(files, 'a.txt'), 'utf8')).toBe('one\n');
});
