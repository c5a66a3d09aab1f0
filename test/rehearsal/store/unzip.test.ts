import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { unzip } from '../../../lib/rehearsal/store/unzip';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'unzip-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

type Content = { readonly name: string; readonly text: string; readonly mode?: number };

async function archiveOf(...contents: readonly Content[]): Promise<string> {
  const zip = new ZipFile();
  for (const { name, text, mode = 0o100644 } of contents) zip.addBuffer(Buffer.from(text), name, { mode });
  zip.addEmptyDirectory('empty');
  zip.end();
  const path = join(directory, 'given.zip');
  writeFileSync(path, await buffer(zip.outputStream));
  return path;
}

const target = () => join(directory, 'a/b');

it('extracts files with their permission bits, links as links, and directories', async () => {
  const archive = await archiveOf(
    { name: 'bin/run.sh', text: 'echo hi\n', mode: 0o100755 },
    { name: '.dot', text: 'kept' },
    { name: 'link', text: 'bin/run.sh', mode: 0o120777 },
  );
  await unzip(archive, target());
  expect(lstatSync(join(target(), 'bin/run.sh')).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(target(), '.dot'), 'utf8')).toBe('kept');
  expect(readlinkSync(join(target(), 'link'))).toBe('bin/run.sh');
  expect(readdirSync(join(target(), 'empty'))).toEqual([]);
});

it('makes a file of an archive without Unix modes readable', async () => {
  await unzip(await archiveOf({ name: 'dos.txt', text: 'x', mode: 0 }), target());
  expect(lstatSync(join(target(), 'dos.txt')).mode & 0o777).toBe(0o644);
});

it('refuses an entry that climbs out of the directory', async () => {
  const path = await archiveOf({ name: 'aa/outside.txt', text: 'x' });
  // yazl would not write such a name: put it into the finished archive's bytes.
  writeFileSync(
    path,
    Buffer.from(readFileSync(path).toString('latin1').replaceAll('aa/outside', '../outside'), 'latin1'),
  );
  await expect(unzip(path, target())).rejects.toThrow('../outside.txt');
  expect(existsSync(join(directory, 'a/outside.txt'))).toBe(false);
});

it('refuses an absolute entry', async () => {
  const path = await archiveOf({ name: 'xabsolute', text: 'x' });
  writeFileSync(
    path,
    Buffer.from(readFileSync(path).toString('latin1').replaceAll('xabsolute', '/absolute'), 'latin1'),
  );
  await expect(unzip(path, target())).rejects.toThrow(/absolute path: \/absolute/);
});

it('writes no file through a link of the archive', async () => {
  const archive = await archiveOf({ name: 'way', text: '..', mode: 0o120777 }, { name: 'way/outside.txt', text: 'x' });
  await expect(unzip(archive, target())).rejects.toThrow(/way/);
  expect(existsSync(join(directory, 'a/outside.txt'))).toBe(false);
});

it('makes no link through a link of the archive', async () => {
  const archive = await archiveOf(
    { name: 'way', text: '..', mode: 0o120777 },
    { name: 'way/outside', text: 'x', mode: 0o120777 },
  );
  await expect(unzip(archive, target())).rejects.toThrow(/way/);
  expect(readdirSync(join(directory, 'a'))).toEqual(['b']);
});

it('names an archive that is no zip', async () => {
  writeFileSync(join(directory, 'text.zip'), 'not a zip');
  await expect(unzip(join(directory, 'text.zip'), target())).rejects.toThrow(/text\.zip cannot be unzipped/);
});
