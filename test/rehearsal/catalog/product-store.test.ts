import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProduct, keepVersion } from '../../../lib/rehearsal/catalog/product-store';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = join(temporaryDirectory(), 'catalog');
const version = (name: string, template: string) => ({ name, template, description: '', execution: 'one' });

test('a product has its versions, the newest last, and one of a name takes the place of another', () => {
  expect(findProduct(folder, 'prod-a')).toEqual({ id: 'prod-a', versions: [] });
  keepVersion(folder, 'prod-a', version('v1', 'a'));
  keepVersion(folder, 'prod-a', version('v2', 'b'));
  keepVersion(folder, 'prod-a', version('v1', 'c'));
  expect(findProduct(folder, 'prod-a').versions.map(({ name, template }) => [name, template])).toEqual([
    ['v2', 'b'],
    ['v1', 'c'],
  ]);
});

test('a damaged product is as good as none', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'prod-b.product'), '{');
  expect(findProduct(folder, 'prod-b').versions).toEqual([]);
});
