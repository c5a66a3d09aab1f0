import { readFile } from 'node:fs/promises';
import type { Image, ImageRepository } from '../registry/image';
import type { Registry } from '../registry/start-registry';
import { type Answer, type Reply, refuse, reply } from './answer';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import type { EndpointRequest } from './request';

/** What ECR answers from. */
export interface EcrData {
  /** The registry on loopback. @default - no build of the plan makes images */
  readonly registry?: Omit<Registry, 'close'>;
  /** The account whose registry it stands for. */
  readonly account: string;
  /** The region in the ARNs of repositories. */
  readonly region: string;
}

/**
 * Answers ECR's GetAuthorizationToken, BatchGetImage, DescribeImages and DescribeRepositories; every other operation is
 * undefined.
 */
export async function answerEcr(request: EndpointRequest, { registry, ...rest }: EcrData): Promise<Answer | undefined> {
  if (registry === undefined) return undefined;
  const data = { registry, ...rest };
  return answerJson(request, {
    GetAuthorizationToken: () => getAuthorizationToken(data),
    BatchGetImage: (input) => inRepository(input, data, (repository) => batchGetImage(input, data, repository)),
    DescribeImages: (input) => inRepository(input, data, (repository) => describeImages(input, data, repository)),
    DescribeRepositories: (input) => describeRepositories(input, data),
  });
}

type Known = EcrData & Required<Pick<EcrData, 'registry'>>;

/** The longest time that a token is good for, in seconds. */
const TOKEN_SECONDS = 12 * 60 * 60;

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html */
function getAuthorizationToken({ registry }: Known): Reply {
  const authorizationToken = Buffer.from(`AWS:${registry.password}`).toString('base64');
  const expiresAt = Math.floor(Date.now() / 1000) + TOKEN_SECONDS;
  return reply({ authorizationData: [{ authorizationToken, expiresAt, proxyEndpoint: `http://${registry.host}` }] });
}

function inRepository(
  input: JsonInput,
  data: Known,
  answer: (repository: ImageRepository) => Promise<Reply>,
): Promise<Reply> | Reply {
  const name = textOf(input, 'repositoryName') ?? '';
  const repository = data.registry.repositories.get(name);
  return repository === undefined ? noRepository(name, data) : answer(repository);
}

function noRepository(name: string, { account }: EcrData): Reply {
  const message = `The repository with name '${name}' does not exist in the registry with id '${account}'`;
  return refuse('RepositoryNotFoundException', message);
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html */
async function batchGetImage(input: JsonInput, data: Known, { name }: ImageRepository): Promise<Reply> {
  const images = await data.registry.images(name);
  const asked = toIds(input);
  const found = asked.flatMap((id) => findImages(images, id).map((image) => ({ id, image })));
  return reply({
    images: await Promise.all(
      found.map(async ({ id, image }) => ({
        registryId: data.account,
        repositoryName: name,
        imageId: { imageDigest: image.digest, ...(id.imageTag !== undefined && { imageTag: id.imageTag }) },
        imageManifest: await readFile(data.registry.manifest(image), 'utf8'),
        imageManifestMediaType: image.mediaType,
      })),
    ),
    failures: asked
      .filter((id) => findImages(images, id).length === 0)
      .map((imageId) => ({ imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' })),
  });
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html */
async function describeImages(input: JsonInput, data: Known, { name }: ImageRepository): Promise<Reply> {
  const images = await data.registry.images(name);
  const asked = toIds(input);
  const absent = asked.find((id) => findImages(images, id).length === 0);
  if (absent !== undefined) return noImage(absent, name, data);
  const meant = asked.length === 0 ? images : asked.flatMap((id) => findImages(images, id));
  return reply({ imageDetails: meant.map((image) => toDetail(image, name, data)) });
}

function noImage({ imageDigest, imageTag }: ImageId, name: string, { account }: EcrData): Reply {
  const id = `{imageDigest:'${imageDigest ?? 'null'}', imageTag:'${imageTag ?? 'null'}'}`;
  const message = `The image with imageId ${id} does not exist within the repository with name '${name}' in the registry with id '${account}'`;
  return refuse('ImageNotFoundException', message);
}

function toDetail({ digest, tags, bytes, pushedAt, mediaType }: Image, name: string, { account }: EcrData) {
  return {
    registryId: account,
    repositoryName: name,
    imageDigest: digest,
    ...(tags.length > 0 && { imageTags: tags }),
    imageSizeInBytes: bytes,
    imagePushedAt: Math.floor(pushedAt / 1000),
    imageManifestMediaType: mediaType,
  };
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html */
function describeRepositories(input: JsonInput, data: Known): Reply {
  const { repositories } = data.registry;
  const given = input['repositoryNames'];
  const names = Array.isArray(given) && given.length > 0 ? given.map(String) : [...repositories.keys()];
  const absent = names.find((name) => !repositories.has(name));
  if (absent !== undefined) return noRepository(absent, data);
  return reply({ repositories: names.flatMap((name) => toRepository(repositories.get(name), data) ?? []) });
}

function toRepository(repository: ImageRepository | undefined, { registry, account, region }: Known) {
  if (repository === undefined) return undefined;
  const { name, immutable } = repository;
  return {
    repositoryArn: `arn:aws:ecr:${region}:${account}:repository/${name}`,
    registryId: account,
    repositoryName: name,
    repositoryUri: `${registry.host}/${name}`,
    imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
  };
}

/** By one of them an image is asked for; by both it must have both. */
interface ImageId {
  readonly imageDigest?: string;
  readonly imageTag?: string;
}

function toIds(input: JsonInput): readonly ImageId[] {
  const ids: unknown = input['imageIds'];
  return Array.isArray(ids) ? ids.filter((id): id is ImageId => typeof id === 'object' && id !== null) : [];
}

function findImages(images: readonly Image[], { imageDigest, imageTag }: ImageId): readonly Image[] {
  return images.filter(
    ({ digest, tags }) =>
      (imageDigest === undefined || digest === imageDigest) && (imageTag === undefined || tags.includes(imageTag)),
  );
}
