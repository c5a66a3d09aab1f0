import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openParameters } from '../../lib/rehearsal/parameters';
import { temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const given = new Map([['/storefront/theme', 'dark']]);

test('what is put is there in the next rehearsal, unless a person gives something else', () => {
  const path = join(directory, 'parameters.json');
  const first = openParameters(path, given);
  expect(first.find('storefront/theme')).toEqual({ type: 'String', value: 'dark', version: 1 });
  first.put('/storefront/last-commit', { type: 'String', value: '3f2a1c9', version: 1 });
  first.put('/storefront/theme', { type: 'String', value: 'light', version: 2 });
  expect(first.find('/storefront/theme')?.value).toBe('light');
  expect(openParameters(path, new Map()).find('/storefront/theme')?.value).toBe('light');
  const next = openParameters(path, given);
  expect([next.find('/storefront/theme')?.value, next.find('/storefront/last-commit')?.value]).toEqual([
    'dark',
    '3f2a1c9',
  ]);
});

test('a SecureString is not written down', () => {
  const path = join(directory, 'secure.json');
  const parameters = openParameters(path, new Map());
  parameters.put('/token', { type: 'SecureString', value: 's3cr3t', version: 1 });
  expect(parameters.find('/token')?.value).toBe('s3cr3t');
  expect(readFileSync(path, 'utf8')).toBe('{}\n');
  expect(openParameters(path, new Map()).find('/token')).toBeUndefined();
});

test('a damaged file is as good as none', () => {
  const path = join(directory, 'damaged.json');
  writeFileSync(path, '{"/a": ');
  const parameters = openParameters(path, new Map());
  parameters.put('/b', { type: 'String', value: 'b', version: 1 });
  expect(openParameters(path, new Map()).find('/b')?.value).toBe('b');
});

test('what a template makes is there, until somebody puts or gives another value', () => {
  const path = join(directory, 'made.json');
  const made = [
    { stack: 'shop', logicalId: 'Level', name: '/shop/level', type: 'String', value: 'debug' },
    { stack: 'shop', logicalId: 'Zones', name: '/shop/zones', type: 'StringList', value: 'a,b' },
  ] as const;
  const first = openParameters(path, new Map(), made);
  expect(first.find('/shop/zones')).toEqual({ type: 'StringList', value: 'a,b', version: 1 });
  first.put('/shop/level', { type: 'String', value: 'info', version: 2 });
  expect(openParameters(path, new Map(), made).find('/shop/level')?.value).toBe('info');
  expect(openParameters(path, new Map([['shop/zones', 'c']]), made).find('/shop/zones')?.value).toBe('c');
});
