import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSourceSizes } from '../../lib/cli/check-source-sizes';
import { anyStages, deliveryOf, withPipeline } from '../helpers/definition';
import { gitIn, makeRepository } from '../helpers/repository';

const repository = join(mkdtempSync(join(tmpdir(), 'sizes-')), 'shop');
const url = 'https://git-codecommit.ap-northeast-2.amazonaws.com/v1/repos/shop';
const delivery = (source: string) => deliveryOf(withPipeline(`source: ${source}`, anyStages));
const limits = { codecommit: 2 * 1024 ** 2, connection: 1024 ** 3 };

beforeAll(() => {
  makeRepository(repository, { 'data/large.txt': 'x'.repeat(2 * 1024 ** 2), 'README.md': 'y' });
  gitIn(repository, 'remote', 'add', 'origin', url);
});

test('files that are more than a zip may be are worth a note', async () => {
  expect(await checkSourceSizes(delivery('{ codecommit: shop }'), join(repository, 'data'), limits)).toEqual([
    {
      code: 'LargeSource',
      severity: 'note',
      message: 'the files of shop on main are 2.1 MB, and CodePipeline takes a zip of them of at most 2 MB',
      hint: 'clone: true hands on a clone instead, or keep what is large elsewhere',
    },
  ]);
});

test.each([
  ['a clone is a reference', '{ codecommit: shop, clone: true }'],
  ['another repository is not here', '{ codecommit: other }'],
  ['another branch is not here', '{ codecommit: shop, branch: trunk }'],
  ['a zip in a bucket is not here', '{ s3: { bucket: acme-handover, key: a.zip } }'],
])('%s', async (_, source) => {
  expect(await checkSourceSizes(delivery(source), repository, limits)).toEqual([]);
});

test('CodePipeline takes a gigabyte, and a folder without git has no sizes', async () => {
  expect(await checkSourceSizes(delivery('{ codecommit: shop }'), repository)).toEqual([]);
  expect(await checkSourceSizes(delivery('{ codecommit: shop }'), tmpdir(), limits)).toEqual([]);
});
