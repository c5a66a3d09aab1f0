import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostGroup } from '../../../lib/rehearsal/hosts/host-group';
import { temporaryDirectory } from '../../helpers/rehearsal';

const home = temporaryDirectory();
const group = new HostGroup(home, 'shop.web');

test('hosts outlive a rehearsal, and each environment has its own', () => {
  expect(group.hosts(2).map(({ name }) => name)).toEqual(['host-1', 'host-2']);
  expect(group.environment('d-1', 1)[0]?.root).not.toBe(group.hosts(1)[0]?.root);
  group.keep({ serving: 'd-1' });
  expect(new HostGroup(home, 'shop.web').state()).toEqual({ serving: 'd-1' });
  group.terminate('first');
  expect(existsSync(group.path('first'))).toBe(false);
});

test('the last good revision is kept, whatever becomes of its artifact', () => {
  expect(group.tryGood()).toBeUndefined();
  const zip = join(home, 'web.zip');
  writeFileSync(zip, 'one');
  group.keepGood('d-1', zip);
  writeFileSync(zip, 'two');
  const good = group.tryGood();
  expect(good?.deployment).toBe('d-1');
  expect(readFileSync(good?.revision ?? '', 'utf8')).toBe('one');
});
