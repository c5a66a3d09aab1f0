import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerAppspec } from '../../../lib/aws/codedeploy/server-appspec';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { planInstall } from '../../../lib/rehearsal/hosts/plan-install';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const archive = join(directory, 'archive');
mkdirSync(archive);
writeFiles(archive, { 'app/a.txt': 'a', 'app/lib/b.txt': 'b', 'c.txt': 'c' });

let count = 0;

/** What an appspec plans on a host of its own, as `kind path`. */
function plan(parts: Partial<ServerAppspec>, present: readonly string[] = []): readonly string[] {
  count += 1;
  const host = new Host(directory, `host-${count}`);
  for (const path of present) {
    mkdirSync(join(host.root, path, '..'), { recursive: true });
    writeFileSync(join(host.root, path), 'there');
  }
  return planInstall(archive, { version: '0.0', os: 'linux', ...parts }, host).map(
    ({ kind, path }) => `${kind} ${path}`,
  );
}

test('of a directory what is in it is copied, a file by its name, into directories that are made', () => {
  const files = [
    { source: 'app', destination: '/opt/shop/' },
    { source: '/c.txt', destination: '/opt/shop/etc' },
  ];
  expect(plan({ files })).toEqual([
    ...['mkdir /opt', 'mkdir /opt/shop', 'copy /opt/shop/a.txt', 'mkdir /opt/shop/lib', 'copy /opt/shop/lib/b.txt'],
    ...['mkdir /opt/shop/etc', 'copy /opt/shop/etc/c.txt'],
  ]);
});

test('what is there and nobody’s deployment put there is refused, overwritten or left', () => {
  const files = [{ source: 'c.txt', destination: '/opt' }];
  expect(() => plan({ files }, ['opt/c.txt'])).toThrow(
    'The deployment failed because a specified file already exists at this location: /opt/c.txt',
  );
  expect(plan({ files, file_exists_behavior: 'OVERWRITE' }, ['opt/c.txt'])).toEqual(['copy /opt/c.txt']);
  expect(plan({ files, file_exists_behavior: 'RETAIN' }, ['opt/c.txt'])).toEqual([]);
});

test('a source that is not there, and two for one place, fail', () => {
  expect(() => plan({ files: [{ source: 'nope', destination: '/opt' }] })).toThrow('No such file or directory - nope');
  const twice = { source: 'c.txt', destination: '/opt' };
  expect(() => plan({ files: [twice, twice] })).toThrow('to /opt/c.txt');
});

test('permissions come last, one for each path', () => {
  const files = [{ source: 'c.txt', destination: '/opt' }];
  const permission = { object: '/opt/c.txt', mode: '600' };
  expect(plan({ files, permissions: [permission] }).at(-1)).toBe('permit /opt/c.txt');
  expect(() => plan({ files, permissions: [permission, permission] })).toThrow('/opt/c.txt more than once');
});
