import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { aManifest, aRegistry, OCI_MANIFEST, type TestRegistry } from '../../helpers/registry';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let client: TestRegistry;
let rehearsal: Rehearsal;
let digest: string;
beforeAll(async () => {
  client = await aRegistry(directory);
  rehearsal = await aRehearsal({ registry: client.registry });
  digest = await client.push('shop/api', '1.2.0', 'layer');
});
afterAll(() => Promise.all([client.registry.close(), rehearsal.end()]));

/** The request of an AWS client, in the shapes of ECR's API reference. */
async function ask(operation: string, input: unknown, at = rehearsal): Promise<unknown> {
  const { accessKeyId } = at.endpoint.credentials;
  const answer = await fetch(at.endpoint.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AmazonEC2ContainerRegistry_V20150921.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260301/ap-northeast-2/ecr/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  return answer.json();
}

test('the token that is handed out opens the registry', async () => {
  const given = (await ask('GetAuthorizationToken', {})) as {
    authorizationData: { authorizationToken: string; expiresAt: number; proxyEndpoint: string }[];
  };
  const [{ authorizationToken = '', proxyEndpoint = '', expiresAt = 0 } = {}] = given.authorizationData;
  expect(Buffer.from(authorizationToken, 'base64').toString()).toBe(`AWS:${client.registry.password}`);
  const opened = await fetch(`${proxyEndpoint}/v2/`, { headers: { authorization: `Basic ${authorizationToken}` } });
  expect(opened.status).toBe(200);
  expect(expiresAt * 1000 - Date.now()).toBeGreaterThan(11 * 60 * 60 * 1000);
});

test('images are got by tag or digest, and those that are not there are failures, no error', async () => {
  const imageIds = [{ imageTag: '1.2.0' }, { imageDigest: digest }, { imageTag: '9.9.9' }];
  const image = {
    registryId: '111122223333',
    repositoryName: 'shop/api',
    imageManifest: aManifest('layer'),
    imageManifestMediaType: OCI_MANIFEST,
  };
  expect(await ask('BatchGetImage', { repositoryName: 'shop/api', imageIds })).toEqual({
    images: [
      { ...image, imageId: { imageDigest: digest, imageTag: '1.2.0' } },
      { ...image, imageId: { imageDigest: digest } },
    ],
    failures: [
      { imageId: { imageTag: '9.9.9' }, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' },
    ],
  });
});

test('images are described, all of them or one', async () => {
  const imageDetails = [
    {
      registryId: '111122223333',
      repositoryName: 'shop/api',
      imageDigest: digest,
      imageTags: ['1.2.0'],
      imageSizeInBytes: 7,
      imagePushedAt: Date.UTC(2026, 2, 1, 9) / 1000,
      imageManifestMediaType: OCI_MANIFEST,
    },
  ];
  const repositoryName = 'shop/api';
  expect(await ask('DescribeImages', { repositoryName })).toEqual({ imageDetails });
  expect(await ask('DescribeImages', { repositoryName, imageIds: [{ imageTag: '1.2.0' }] })).toEqual({ imageDetails });
  expect(await ask('DescribeImages', { repositoryName, imageIds: [{ imageTag: '2.0.0' }] })).toMatchObject({
    __type: 'ImageNotFoundException',
    message:
      "The image with imageId {imageDigest:'null', imageTag:'2.0.0'} does not exist within the repository with name 'shop/api' in the registry with id '111122223333'",
  });
});

test('repositories are described with their rule for tags', async () => {
  const { registry } = client;
  expect(await ask('DescribeRepositories', {})).toMatchObject({
    repositories: [
      {
        repositoryArn: 'arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/api',
        repositoryUri: `${registry.host}/shop/api`,
        imageTagMutability: 'IMMUTABLE',
      },
      { repositoryName: 'web', imageTagMutability: 'MUTABLE' },
    ],
  });
  for (const [operation, input] of [
    ['DescribeRepositories', { repositoryNames: ['web', 'strange'] }],
    ['BatchGetImage', { repositoryName: 'strange', imageIds: [] }],
    ['DescribeImages', { repositoryName: 'strange' }],
  ] as const) {
    expect(await ask(operation, input)).toMatchObject({
      __type: 'RepositoryNotFoundException',
      message: "The repository with name 'strange' does not exist in the registry with id '111122223333'",
    });
  }
});

test('without a registry, nothing here answers', async () => {
  const other = await aRehearsal();
  expect(await ask('GetAuthorizationToken', {}, other)).toMatchObject({ __type: 'UnknownOperationException' });
  expect(other.endpoint.unanswered()).toEqual([{ service: 'ecr', operation: 'GetAuthorizationToken' }]);
  await other.end();
});
