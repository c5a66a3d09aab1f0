import type { ImageRepository } from './image';
import { getManifest, putManifest } from './manifests';
import { type RegistryAnswer, refuseRegistry } from './registry-answer';
import type { RegistryCall, RegistryParts } from './registry-call';
import { type Route, tryRoute } from './route';
import { beginUpload, goOnUpload } from './uploads';

/** Answers a request of somebody who has logged in. */
export async function answerRegistry(path: string, call: RegistryCall, parts: RegistryParts): Promise<RegistryAnswer> {
  const route = tryRoute(path);
  if (route === undefined) return refuseRegistry(404, 'NAME_INVALID', `there is nothing at ${path}`);
  if (route.kind === 'base') return toJson({});
  const repository = parts.repositories.get(route.repository);
  return repository === undefined
    ? unknownRepository(route.repository, parts)
    : answerRoute(route, call, parts, repository);
}

async function answerRoute(
  route: Exclude<Route, { readonly kind: 'base' }>,
  call: RegistryCall,
  parts: RegistryParts,
  repository: ImageRepository,
): Promise<RegistryAnswer> {
  const { method } = call;
  const reads = method === 'GET' || method === 'HEAD';
  switch (route.kind) {
    case 'uploads':
      return method === 'POST' ? beginUpload(call, parts, route.repository) : unsupported;
    case 'upload':
      return ['GET', 'PATCH', 'PUT', 'DELETE'].includes(method) ? goOnUpload(call, parts, route) : unsupported;
    case 'blob':
      return reads ? getBlob(parts, route.digest) : unsupported;
    case 'manifest':
      if (method === 'PUT') return putManifest(call, parts, repository, route.reference);
      return reads ? getManifest(parts, repository, route.reference) : unsupported;
    case 'tags':
      return reads ? listTags(parts, repository) : unsupported;
  }
}

const unsupported = refuseRegistry(405, 'UNSUPPORTED', 'The operation is unsupported.');

async function getBlob({ store }: RegistryParts, digest: string): Promise<RegistryAnswer> {
  const size = await store.trySize(digest);
  if (size === undefined) return refuseRegistry(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
  const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest };
  return { status: 200, headers, body: { file: store.blob(digest), size } };
}

async function listTags({ store }: RegistryParts, { name }: ImageRepository): Promise<RegistryAnswer> {
  const images = await store.images(name);
  return toJson({ name, tags: images.flatMap(({ tags }) => tags).sort() });
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html */
function unknownRepository(name: string, { account }: RegistryParts): RegistryAnswer {
  const message = `The repository with name '${name}' does not exist in the registry with id '${account}'`;
  return refuseRegistry(404, 'NAME_UNKNOWN', message);
}

function toJson(content: unknown): RegistryAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
}
