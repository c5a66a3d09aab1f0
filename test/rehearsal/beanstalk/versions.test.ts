import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVersions } from '../../../lib/rehearsal/beanstalk/versions';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = join(temporaryDirectory(), 'versions');
const version = (label: string) => ({
  application: 'shop',
  label,
  bucket: 'versions',
  key: `${label}.zip`,
  description: '',
  created: '2026-03-01T12:00:00.000Z',
});

test('versions are kept from one rehearsal to the next, the newest first', () => {
  const versions = openVersions(folder);
  expect(versions.of('shop')).toEqual([]);
  versions.keep(version('1'));
  versions.keep(version('2'));
  versions.keep({ ...version('1'), key: 'other.zip' });
  expect(openVersions(folder).of('shop')).toEqual([{ ...version('1'), key: 'other.zip' }, version('2')]);
  expect(versions.of('other')).toEqual([]);
});

test('a file that somebody damaged is as good as none', () => {
  writeFileSync(join(folder, 'shop.json'), '[{}]');
  expect(openVersions(folder).of('shop')).toEqual([]);
});
