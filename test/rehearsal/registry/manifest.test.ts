import { tryManifest } from '../../../lib/rehearsal/registry/manifest';
import { aManifest, OCI_MANIFEST, sha256 } from '../../helpers/registry';

test('an image names its configuration and its layers, and weighs as much as they do', () => {
  expect(tryManifest(Buffer.from(aManifest('layer')), undefined)).toEqual({
    mediaType: OCI_MANIFEST,
    blobs: [sha256('{}'), sha256('layer')],
    manifests: [],
    bytes: 7,
  });
});

test('an index names the manifests of images', () => {
  const mediaType = 'application/vnd.docker.distribution.manifest.list.v2+json';
  const content = { schemaVersion: 2, manifests: [{ digest: sha256('amd64'), size: 3 }] };
  expect(tryManifest(Buffer.from(JSON.stringify(content)), mediaType)).toEqual({
    mediaType,
    blobs: [],
    manifests: [sha256('amd64')],
    bytes: 0,
  });
});

test.each(['', '[]', 'null', '{"schemaVersion":1}', '{"schemaVersion":2}'])('%p is no manifest', (text) => {
  expect(tryManifest(Buffer.from(text), OCI_MANIFEST)).toBeUndefined();
});
