import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { isDigest, toDigest } from './digest';
import type { ImageRepository } from './image';
import { type Manifest, tryManifest } from './manifest';
import { type RegistryAnswer, refuseRegistry } from './registry-answer';
import type { RegistryCall, RegistryParts } from './registry-call';

/** GET and HEAD of a manifest, by its tag or its digest. */
export async function getManifest(
  { store }: RegistryParts,
  repository: ImageRepository,
  reference: string,
): Promise<RegistryAnswer> {
  const image = await store.tryImage(repository.name, reference);
  if (image === undefined) return refuseRegistry(404, 'MANIFEST_UNKNOWN', 'Requested image not found');
  const headers = { 'content-type': image.mediaType, 'docker-content-digest': image.digest };
  return { status: 200, headers, body: await readFile(store.blob(image.digest)) };
}

/** PUT of a manifest: all that it names must be there, and a tag of an immutable repository must be free. */
export async function putManifest(
  call: RegistryCall,
  parts: RegistryParts,
  repository: ImageRepository,
  reference: string,
): Promise<RegistryAnswer> {
  const body = await buffer(call.body);
  const manifest = tryManifest(body, call.headers['content-type']);
  if (manifest === undefined) return refuseRegistry(400, 'MANIFEST_INVALID', 'manifest invalid');
  const digest = toDigest(body);
  if (isDigest(reference) && reference !== digest) {
    return refuseRegistry(400, 'DIGEST_INVALID', 'manifest digest did not match uploaded content');
  }
  const absent = await findAbsent(parts, repository, manifest);
  if (absent !== undefined) return refuseRegistry(404, 'MANIFEST_BLOB_UNKNOWN', `blob unknown to registry: ${absent}`);
  return keep(parts, repository, { reference, digest, body, manifest });
}

/** A manifest that is accepted, and what it is to be found by. */
interface Accepted {
  readonly reference: string;
  readonly digest: string;
  readonly body: Buffer;
  readonly manifest: Manifest;
}

async function keep(
  { store, clock }: RegistryParts,
  { name, immutable }: ImageRepository,
  { reference, digest, body, manifest }: Accepted,
): Promise<RegistryAnswer> {
  const taken = refuseRegistry(400, 'TAG_INVALID', isImmutable(name, reference));
  // What is refused is not kept; of two that come at once the store still refuses one.
  if (immutable && !isDigest(reference) && (await store.tryImage(name, reference)) !== undefined) return taken;
  const image = { mediaType: manifest.mediaType, bytes: manifest.bytes, pushedAt: clock().getTime() };
  await store.putManifest(name, body, image);
  if (!isDigest(reference) && !(await store.tag(name, reference, digest, immutable))) return taken;
  return { status: 201, headers: { location: `/v2/${name}/manifests/${digest}`, 'docker-content-digest': digest } };
}

async function findAbsent({ store }: RegistryParts, { name }: ImageRepository, { blobs, manifests }: Manifest) {
  for (const digest of blobs) if ((await store.trySize(digest)) === undefined) return digest;
  for (const digest of manifests) if ((await store.tryImage(name, digest)) === undefined) return digest;
  return undefined;
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html */
function isImmutable(repository: string, tag: string): string {
  return `The image tag '${tag}' already exists in the '${repository}' repository and cannot be overwritten because the repository is immutable.`;
}
