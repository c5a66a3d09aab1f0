import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = temporaryDirectory();
const host = new Host(folder, 'host-1');

test('an absolute path lies below the host’s folder', () => {
  expect(host.place('/opt/app')).toBe(join(host.root, 'opt/app'));
  expect(host.pathOf(host.place('/opt/app'))).toBe('/opt/app');
  expect(host.place('/')).toBe(host.root);
});

test('nothing leads out, neither two dots nor a link', () => {
  expect(() => host.place('/opt/../../etc')).toThrow('/opt/../../etc leads out of the host');
  symlinkSync('/tmp', join(host.root, 'shared'));
  expect(() => host.place('/shared/app')).toThrow('/shared/app leads out of the host, through a symbolic link');
});

test('what is known of it is kept beside it', () => {
  expect(host.state()).toEqual({ installed: [] });
  host.keep({ installed: ['/opt/app'], good: 'd-1' });
  expect(new Host(folder, 'host-1').state()).toEqual({ installed: ['/opt/app'], good: 'd-1' });
  expect(existsSync(join(host.root, 'host-1.json'))).toBe(false);
  expect(readFileSync(join(folder, 'host-1.json'), 'utf8')).toContain('"d-1"');
});
