import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareRepository } from '../../../lib/rehearsal/sources/prepare-repository';
import { toHome } from '../../../lib/rehearsal/store/home';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { makeRepository, writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const home = toHome(join(directory, 'home'));
mkdirSync(join(home.path, 'repositories'), { recursive: true });
let count = 0;

function options(executionId: string) {
  count += 1;
  const scratch = join(directory, `scratch-${count}`);
  mkdirSync(scratch);
  return { home, executionId, scratch };
}

test('a repository has one mirror in the home for all executions, and the commit is that of its branch', async () => {
  const path = join(directory, 'storefront');
  const id = makeRepository(path, { 'a.txt': 'a\n' });
  const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
  const [first, second] = [
    await prepareRepository(origin, options('1')),
    await prepareRepository(origin, options('2')),
  ];
  expect(first).toEqual({
    ok: true,
    repository: expect.stringMatching(/\/home\/repositories\/storefront-[0-9a-f]{8}\.git$/),
    branch: 'main',
    commit: {
      id,
      author: 'Mina <mina@acme.example>',
      message: 'Add the cart',
      authorDate: '2026-03-01T00:00:00Z',
      committerDate: '2026-03-02T00:00:00Z',
    },
  });
  expect(second).toEqual(first);
});

test('a folder has a repository of its own for each execution', async () => {
  const path = join(directory, 'hello');
  writeFiles(path, { 'a.txt': 'a\n' });
  const origin = { kind: 'folder', path, branch: 'main' } as const;
  const names = [];
  for (const id of ['1', '2']) {
    const prepared = await prepareRepository(origin, options(id));
    names.push(prepared.ok && prepared.repository);
  }
  expect(names).toEqual([
    expect.stringMatching(/\/hello-[0-9a-f]{8}-1\.git$/),
    expect.stringMatching(/\/hello-[0-9a-f]{8}-2\.git$/),
  ]);
});

test('folders of one name are told apart within an execution, and so are two sources of one folder', async () => {
  const paths = ['here', 'there', 'there'].map((place) => join(directory, place, 'hello'));
  const repositories = [];
  for (const path of paths) {
    writeFiles(path, { 'a.txt': `${path}\n` });
    const prepared = await prepareRepository({ kind: 'folder', path, branch: 'main' }, options('3'));
    repositories.push(prepared.ok && prepared.repository);
  }
  expect(new Set(repositories).size).toBe(3);
});

test('a mirror that is damaged is named, and not the repository', async () => {
  const path = join(directory, 'whole');
  makeRepository(path, { 'a.txt': 'a\n' });
  const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
  const prepared = await prepareRepository(origin, options('4'));
  const mirror = prepared.ok ? prepared.repository : '';
  writeFileSync(join(mirror, 'HEAD'), 'junk');
  expect(await prepareRepository(origin, options('5'))).toEqual({
    ok: false,
    reason: `${mirror}, which stands for the remote of ${path}, is damaged: remove it, and it is made anew`,
  });
});

test('a repository that lost objects is refused with what git says', async () => {
  const path = join(directory, 'broken');
  makeRepository(path, { 'a.txt': 'a\n' });
  const { rmSync } = await import('node:fs');
  rmSync(join(path, '.git', 'objects'), { recursive: true });
  mkdirSync(join(path, '.git', 'objects'));
  const prepared = await prepareRepository({ kind: 'repository', path, branch: 'main', uncommitted: [] }, options('1'));
  expect(prepared).toEqual({ ok: false, reason: expect.stringContaining(`the repository ${path} cannot be read: `) });
});
