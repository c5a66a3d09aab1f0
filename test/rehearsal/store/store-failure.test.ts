import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardWrite, StoreFailure, toStoreFailure } from '../../../lib/rehearsal/store/store-failure';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('a full disk is said in words', () => {
  expect(() => guardWrite('/dev/full', () => writeFileSync('/dev/full', 'x'))).toThrow(
    new StoreFailure('ENOSPC', '/dev/full'),
  );
  expect(new StoreFailure('ENOSPC', '/home/x').message).toBe('/home/x cannot be written: the disk is full');
});

test('a file in the way of a folder is said in words', () => {
  writeFileSync(join(directory, 'file'), '');
  expect(() => guardWrite(directory, () => mkdirSync(join(directory, 'file', 'below')))).toThrow(
    `${join(directory, 'file', 'below')} cannot be written: a part of the path is a file`,
  );
});

test('another error stays what it is, and one that was wrapped is found', () => {
  const bug = new TypeError('bug');
  expect(toStoreFailure(bug, 'x')).toBeUndefined();
  expect(() =>
    guardWrite('x', () => {
      throw bug;
    }),
  ).toThrow(bug);
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  expect(toStoreFailure(new Error('zip failed', { cause: full }), 'site.zip')).toMatchObject({
    code: 'ENOSPC',
    path: 'site.zip',
  });
});
