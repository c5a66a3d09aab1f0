import { digestOf, type FolderObject } from '../../../lambda/zip/folder';

const prices: FolderObject = {
  ...{ key: 'catalogue/prices.csv', path: 'prices.csv', etag: '"0a"', size: 7 },
  modified: new Date('2026-01-01T00:00:00Z'),
};

test('a folder whose objects are the same is the same, wherever it lies and whenever it was written', () => {
  const elsewhere = { ...prices, key: 'old/prices.csv', modified: new Date('2026-02-02T00:00:00Z') };
  expect(digestOf([elsewhere])).toBe(digestOf([prices]));
});

test.each([[{ ...prices, etag: '"0b"' }], [{ ...prices, path: 'price.csv' }]])('with %j it is another', (other) => {
  expect(digestOf([other])).not.toBe(digestOf([prices]));
  expect(digestOf([prices, other])).not.toBe(digestOf([prices]));
});
