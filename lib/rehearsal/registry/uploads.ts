import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDigest, readDigest } from './digest';
import { type RegistryAnswer, refuseRegistry } from './registry-answer';
import type { RegistryCall, RegistryParts } from './registry-call';

/** POST to `blobs/uploads/`: a blob that is there is mounted, a whole one is taken, else an upload begins. */
export async function beginUpload(
  call: RegistryCall,
  parts: RegistryParts,
  repository: string,
): Promise<RegistryAnswer> {
  const mounted = call.query.get('mount') ?? '';
  if (isDigest(mounted) && (await parts.store.trySize(mounted)) !== undefined) return created(repository, mounted);
  const id = parts.newId();
  await mkdir(parts.uploads, { recursive: true });
  await append(call, join(parts.uploads, id));
  return call.query.has('digest') ? finishUpload(call, parts, { repository, id }) : accepted(parts, repository, id);
}

/** Which upload is meant. */
export interface UploadName {
  readonly repository: string;
  readonly id: string;
}

/** PATCH, PUT, GET and DELETE of an upload that has begun. */
export async function goOnUpload(call: RegistryCall, parts: RegistryParts, name: UploadName): Promise<RegistryAnswer> {
  const file = join(parts.uploads, name.id);
  const size = await trySize(file);
  if (size === undefined) return refuseRegistry(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
  const [from] = (call.headers['content-range'] ?? `${size}-`).split('-');
  if (Number(from) !== size) return { status: 416, headers: toProgress(name.repository, name.id, size) };
  if (call.method === 'DELETE') {
    await rm(file, { force: true });
    return { status: 204 };
  }
  if (call.method !== 'GET') await append(call, file);
  if (call.method === 'PUT') return finishUpload(call, parts, name);
  return accepted(parts, name.repository, name.id, call.method === 'GET' ? 204 : 202);
}

/** What has come must be what it is said to be. */
async function finishUpload(call: RegistryCall, parts: RegistryParts, name: UploadName): Promise<RegistryAnswer> {
  const digest = call.query.get('digest') ?? '';
  const file = join(parts.uploads, name.id);
  if ((await readDigest(file)) !== digest) {
    await rm(file, { force: true });
    return refuseRegistry(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  }
  await parts.store.takeBlob(file, digest);
  return created(name.repository, digest);
}

async function append({ body }: RegistryCall, file: string): Promise<void> {
  await pipeline(body, createWriteStream(file, { flags: 'a' }));
}

function created(repository: string, digest: string): RegistryAnswer {
  return { status: 201, headers: { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest } };
}

async function accepted(parts: RegistryParts, repository: string, id: string, status = 202): Promise<RegistryAnswer> {
  return { status, headers: toProgress(repository, id, (await trySize(join(parts.uploads, id))) ?? 0) };
}

/** The range is of bytes that have come, its end included: `0-0` also stands for none. */
function toProgress(repository: string, id: string, size: number): Readonly<Record<string, string>> {
  const location = `/v2/${repository}/blobs/uploads/${id}`;
  return { location, range: `0-${Math.max(0, size - 1)}`, 'docker-upload-uuid': id };
}

async function trySize(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.size;
}
