import { tryManifest } from '../../../../lib/rehearsal/registry/manifest';
import { weigh } from '../../../../lib/rehearsal/sources/images/source-image';
import { digestOf, indexOf, manifestOf } from '../../../helpers/images';

/** What a manifest weighs where some others are kept. */
async function bytesOf(body: string, ...kept: readonly string[]) {
  const manifest = tryManifest(Buffer.from(body), undefined);
  const read = async (digest: string) => {
    const found = kept.find((one) => digestOf(one) === digest);
    return found === undefined ? undefined : Buffer.from(found);
  };
  return manifest && weigh(manifest, read);
}

test('an image weighs what its configuration and its layers do', async () => {
  expect(await bytesOf(manifestOf(100))).toBe(102);
});

test('an index weighs what its heaviest image does, as far as they are kept', async () => {
  const index = indexOf(manifestOf(100), manifestOf(3000), manifestOf(9000));
  expect(await bytesOf(index, manifestOf(100), manifestOf(3000))).toBe(3002);
  expect(await bytesOf(index)).toBe(0);
});
