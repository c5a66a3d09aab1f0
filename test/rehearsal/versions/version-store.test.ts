import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVersionStore } from '../../../lib/rehearsal/versions/version-store';
import { anOrders, live } from '../../helpers/functions';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const clock = () => new Date('2026-03-01T09:00:00Z');
const open = (folder: string) => openVersionStore({ folder: join(directory, folder), aliases: [live], clock });
const orders = anOrders();

async function put(folder: string, content: string) {
  const store = open(folder);
  const zip = join(directory, 'code.zip');
  writeFileSync(zip, content);
  await store.putCode(orders, zip);
  return store;
}

test('before anything was deployed version 1 and its alias are as the template has them', () => {
  const store = open('new');
  expect(store.state(orders)).toMatchObject({ published: 1, aliases: { live: { version: '1' } } });
  expect([store.codeOf(orders, '$LATEST'), store.codeOf(orders, '1')]).toEqual([undefined, undefined]);
});

test('what is published stays, and the same again is no new version', async () => {
  const store = await put('kept', 'one');
  expect(store.publish(orders)).toBe('2');
  expect(store.publish(orders)).toBe('2');
  store.setAlias(orders, 'live', { version: '2' });
  const later = await put('kept', 'two');
  expect(later.publish(orders)).toBe('3');
  expect(later.state(orders).aliases).toEqual({ live: { version: '2' } });
  expect(later.codeOf(orders, '2')).not.toBe(later.codeOf(orders, '3'));
  expect(later.codeOf(orders, '$LATEST')).toBe(later.codeOf(orders, '3'));
});

test('the same code under another configuration is another version', async () => {
  const store = await put('configured', 'one');
  expect(store.publish(orders)).toBe('2');
  expect(store.publish(anOrders({ memoryMegabytes: 512 }))).toBe('3');
});

test('two stores of one folder know of each other, and tags are added', () => {
  const [one, other] = [open('shared'), open('shared')];
  one.tag(orders, { version: '1.0.0', commit: 'abc' });
  other.tag(orders, { version: '1.1.0' });
  expect(one.state(orders).tags).toEqual({ version: '1.1.0', commit: 'abc' });
});

test('a damaged file is as good as none', async () => {
  const store = await put('damaged', 'one');
  writeFileSync(
    join(
      directory,
      'damaged',
      'arn%3Aaws%3Alambda%3Aap-northeast-2%3A111122223333%3Afunction%3Aorders',
      'function.json',
    ),
    '{',
  );
  expect(store.state(orders).published).toBe(1);
});
