import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, zipFiles, zipFolder } from '../../../lib/rehearsal/store/zip';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'zip-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(join(directory, path, '..'), { recursive: true });
  writeFileSync(join(directory, path), text);
  chmodSync(join(directory, path), mode);
}

/** What Python's zipfile, which shares no code with ours, finds in an archive. */
function contents(archive: string): unknown {
  const program = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    print(json.dumps([[i.filename, oct(i.external_attr >> 16), z.read(i).decode()] for i in z.infolist()]))`;
  return JSON.parse(execFileSync('python3', ['-c', program, archive], { encoding: 'utf8' }));
}

const python = (() => {
  try {
    execFileSync('python3', ['-c', 'import zipfile'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

(python ? it : it.skip)(
  'keeps dot files, modes and links, in the order of names, as another zip reader sees them',
  async () => {
    write('site/z.html', 'last');
    write('site/.well-known/a b.txt', 'hidden');
    write('site/run.sh', '#!/bin/sh\n', 0o755);
    symlinkSync('z.html', join(directory, 'site/link'));
    mkdirSync(join(directory, 'site/empty'));
    await zipFolder(join(directory, 'site'), join(directory, 'deep/down/site.zip'));
    expect(contents(join(directory, 'deep/down/site.zip'))).toEqual([
      ['.well-known/a b.txt', '0o100644', 'hidden'],
      ['link', '0o120777', 'z.html'],
      ['run.sh', '0o100755', '#!/bin/sh\n'],
      ['z.html', '0o100644', 'last'],
    ]);
  },
);

it('makes the same bytes from the same files, whenever they were written', async () => {
  for (const copy of ['one', 'two']) write(`${copy}/a.txt`, 'a');
  await zipFolder(join(directory, 'one'), join(directory, 'one.zip'));
  execFileSync('touch', ['-t', '200102030405', join(directory, 'two/a.txt')]);
  await zipFolder(join(directory, 'two'), join(directory, 'two.zip'));
  expect(readFileSync(join(directory, 'one.zip')).equals(readFileSync(join(directory, 'two.zip')))).toBe(true);
});

it('leaves nothing behind when a file cannot be read', async () => {
  write('a.txt', 'a');
  const entries = ['a.txt', 'gone.txt'].map((name) => ({ name, file: join(directory, name) }));
  await expect(zipFiles(entries, join(directory, 'out/x.zip'))).rejects.toThrow('gone.txt');
  expect(readdirSync(join(directory, 'out'))).toEqual([]);
});

it('lists files and links below a folder without following the links', async () => {
  write('b/c.txt', '');
  write('a.txt', '');
  symlinkSync('.', join(directory, 'loop'));
  expect(await listFiles(directory)).toEqual(['a.txt', 'b/c.txt', 'loop']);
});
