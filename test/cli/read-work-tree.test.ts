import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkTree } from '../../lib/cli/read-work-tree';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'work-tree-')));

test('a folder within a work tree has its root and its remotes', async () => {
  const root = join(folder, 'shop');
  mkdirSync(join(root, 'delivery'), { recursive: true });
  execFileSync('git', ['init', '-q', root]);
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git']);
  execFileSync('git', ['-C', root, 'remote', 'add', 'mirror.of.ours', 'https://git.acme.example/shop']);
  expect(await readWorkTree(join(root, 'delivery'))).toEqual({
    root,
    remotes: [
      { name: 'origin', url: 'git@github.com:acme/shop.git' },
      { name: 'mirror.of.ours', url: 'https://git.acme.example/shop' },
    ],
  });
});

test('a work tree without remotes has none', async () => {
  const root = join(folder, 'alone');
  execFileSync('git', ['init', '-q', root]);
  expect(await readWorkTree(root)).toEqual({ root, remotes: [] });
});

test('outside of any work tree there is none, nor where there is no folder', async () => {
  expect(await readWorkTree(folder)).toBeUndefined();
  expect(await readWorkTree(join(folder, 'nowhere'))).toBeUndefined();
});
