import { resolve } from 'node:path';
import { readAssets } from '../../lib/assembly/read-assets';
import { known, problemsOf } from '../helpers/facts';

const directory = 'test/fixtures/assemblies/two-stacks';

test('an asset is found by its object key and by its path; one whose folder is gone is not', () => {
  const assets = known(readAssets([`${directory}/Pipeline.assets.json`]));
  const folder = resolve(directory, 'asset.notify');
  expect([...assets]).toEqual([
    ['asset.notify', folder],
    ['c0ffee.zip', folder],
  ]);
});

test('an asset manifest that is not there is a problem', () => {
  expect(problemsOf(readAssets([`${directory}/No.assets.json`]))).toMatchObject([{ code: 'MissingAssets' }]);
});
