import { toSourcePart } from '../../lib/plan/to-source-part';
import { anAction } from '../helpers/planned';

const configuration = { FullRepositoryId: 'acme/storefront', BranchName: 'main' };
const connection = anAction('Source.Source Source/AWS/CodeStarSourceConnection', { configuration });
const object = anAction('Source.Zip Source/AWS/S3', { configuration: { S3Bucket: 'b', S3ObjectKey: 'k.zip' } });
const zip = { kind: 'zip', path: '/srv/k.zip' } as const;

test('what a person gives stands for the remote', () => {
  const origin = { kind: 'repository', path: '/srv/shop', branch: 'main', uncommitted: [] } as const;
  expect(toSourcePart(connection, origin, 'Source')).toEqual({ kind: 'source', origin });
  expect(toSourcePart(object, zip, 'Zip')).toEqual({ kind: 'source', origin: zip });
});

test('without anything the sentence that helps is said', () => {
  expect(toSourcePart(connection, undefined, 'Source')).toEqual({
    kind: 'missing',
    why: 'nothing stands for acme/storefront',
    remedy: 'give --source Source=PATH: a git repository or a folder that stands for acme/storefront',
  });
});

test('a zip does not stand for a repository', () => {
  expect(toSourcePart(connection, zip, 'Source')).toMatchObject({
    kind: 'missing',
    why: '/srv/k.zip is a zip, and acme/storefront is a repository',
  });
});

test('only an image stands for an image', () => {
  const base = anAction('Source.Base Source/AWS/ECR', { configuration: { RepositoryName: 'base', ImageTag: '1.2' } });
  const image = { kind: 'image', path: '127.0.0.1:5000/base:1.2', digest: `sha256:${'0'.repeat(64)}` } as const;
  expect(toSourcePart(base, image, 'Base')).toEqual({ kind: 'source', origin: image });
  expect(toSourcePart(base, zip, 'Base')).toEqual({
    kind: 'missing',
    why: '/srv/k.zip is a zip, and base:1.2 is an image',
    remedy:
      'give --source Base=IMAGE: an image as HOST/NAME:TAG, an OCI image layout or an archive of `docker save` that stands for base:1.2',
  });
  expect(toSourcePart(object, image, 'Zip')).toMatchObject({
    why: '127.0.0.1:5000/base:1.2 is an image, and s3://b/k.zip is none',
  });
});
