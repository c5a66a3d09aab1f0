import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStackStore } from '../../../lib/rehearsal/stacks/stack-store';
import { temporaryDirectory } from '../../helpers/rehearsal';

const stack = {
  name: 'shop',
  id: 'arn',
  status: 'CREATE_COMPLETE',
  time: '2026-01-01T00:00:00Z',
  changeSets: {},
  events: [],
};

const folder = join(temporaryDirectory(), 'stacks');

test('stacks are kept by name, and a damaged file is as good as none', () => {
  const store = openStackStore(folder);
  expect(store.all()).toEqual([]);
  store.keep(stack);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'other.json'), '{');
  expect(openStackStore(folder).find('shop')).toEqual(stack);
  expect(store.find('other')).toBeUndefined();
  expect(store.all()).toEqual([stack]);
  store.forget('shop');
  expect(store.find('shop')).toBeUndefined();
});
