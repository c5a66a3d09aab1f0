import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { install } from '../../../lib/rehearsal/hosts/install';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const host = new Host(directory, 'host-1');
const archive = (name: string, files: Readonly<Record<string, string>>) => {
  const folder = join(directory, name);
  mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
};
const files = [{ source: '/', destination: '/opt/app' }];
const appspec = { version: '0.0', os: 'linux', files } as const;

test('files come with their modes and links, and permissions are set or told', async () => {
  const lines: string[] = [];
  const folder = archive('one', { 'run.sh': '', 'old.txt': 'old' });
  symlinkSync('run.sh', join(folder, 'link'));
  const permissions = [{ object: '/opt/app/run.sh', mode: '0700', owner: 'app', acls: ['u:bob:rw'] }];
  await install(folder, { ...appspec, permissions }, host, (line) => lines.push(line));
  expect(statSync(host.place('/opt/app/run.sh')).mode & 0o777).toBe(0o700);
  expect(lines).toEqual([
    '/opt/app/run.sh: mode 0700, owner app (not set here), acls u:bob:rw (not set here)',
    '3 files copied',
  ]);
});

test('what the deployment before put there goes, and what the application wrote stays', async () => {
  writeFileSync(host.place('/opt/app/app.log'), 'mine');
  await install(archive('two', { 'new.txt': 'new' }), appspec, host, () => undefined);
  expect(existsSync(host.place('/opt/app/old.txt'))).toBe(false);
  expect(readFileSync(host.place('/opt/app/new.txt'), 'utf8')).toBe('new');
  expect(readFileSync(host.place('/opt/app/app.log'), 'utf8')).toBe('mine');
});

test('nothing is written through a link that leads out of the host', async () => {
  symlinkSync('/tmp', host.place('/srv'));
  const out = { ...appspec, files: [{ source: '/', destination: '/srv/app' }] };
  await expect(install(archive('three', { a: 'a' }), out, host, () => undefined)).rejects.toThrow(
    'leads out of the host',
  );
});
