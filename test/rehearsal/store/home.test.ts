import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHome, toHome } from '../../../lib/rehearsal/store/home';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('a home is made with its rooms, and hides itself from git', () => {
  const path = join(directory, 'deep', '.conveyor');
  const home = openHome(path);
  expect(home.ok && home.value.path).toBe(path);
  expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('*\n');
  expect(['executions', 'buckets', 'repositories', 'cache'].every((room) => existsSync(join(path, room)))).toBe(true);
});

test('one that is there stays as it is, and is known by its real path', () => {
  const path = join(directory, 'kept');
  mkdirSync(path);
  writeFileSync(join(path, '.gitignore'), 'mine\n');
  symlinkSync(path, join(directory, 'link'));
  const home = openHome(join(directory, 'link'));
  expect(home.ok && home.value.path).toBe(path);
  expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('mine\n');
});

test('a place that cannot be a home is refused with what to do', () => {
  const file = join(directory, 'file');
  writeFileSync(file, '');
  expect(openHome(join(file, 'home'))).toEqual({
    ok: false,
    problems: [
      {
        code: 'UnwritableHome',
        message: expect.stringMatching(/^the home .*\/file\/home: .* cannot be written: a part of the path is a file$/),
        hint: 'name another folder with --home',
      },
    ],
  });
  expect(openHome('/proc/home').ok).toBe(false);
});

test('its places', () => {
  const home = toHome('/home');
  expect([home.bucket('acme-site'), home.repository('hello-1'), home.execution('a/b', '5f1a'), home.cache]).toEqual([
    '/home/buckets/acme-site',
    '/home/repositories/hello-1.git',
    '/home/executions/a%2Fb/5f1a',
    '/home/cache',
  ]);
});
