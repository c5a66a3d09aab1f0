import { createHash } from 'node:crypto';
import type { Answer } from '../endpoint/answer';
import { type PackageCall, toFile, toJson, toPutAnswer } from './package-call';
import { toPackageId } from './package-id';

/**
 * Answers `mvn deploy` and whoever resolves what it deployed; undefined for anything else.
 * @see https://maven.apache.org/repositories/layout.html
 */
export async function answerMaven(call: PackageCall): Promise<Answer | undefined> {
  const { request, path } = call;
  const [, file = '', hash] = /^(.+?)(?:\.(md5|sha1|sha256|sha512))?$/.exec(path) ?? [];
  if (request.method === 'PUT') return hash === undefined ? deploy(call) : toJson({}, 201);
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const content = await read(call, file);
  // A checksum is made of what is kept, and so never differs from it.
  return toFile(content && hash ? Buffer.from(createHash(hash).update(content).digest('hex')) : content);
}

/** The only file that changes: it lists the versions. */
const METADATA = 'maven-metadata.xml';

async function deploy({ request, place, path, store }: PackageCall): Promise<Answer | undefined> {
  const { parents, file } = toParts(path);
  if (file === METADATA) {
    await store.tell({ ...place, name: toName(parents) }, file, request.body.toString('utf8'));
    return toJson({}, 201);
  }
  const version = parents.at(-1);
  if (version === undefined || parents.length < 3 || file === '') return undefined;
  const at = { ...place, name: toName(parents.slice(0, -1)), version };
  return toPutAnswer(await store.put(at, file, request.body), file);
}

async function read({ place, store }: PackageCall, path: string): Promise<Buffer | undefined> {
  const { parents, file } = toParts(path);
  if (file === METADATA) {
    const told = await store.told({ ...place, name: toName(parents) }, file);
    return told === undefined ? undefined : Buffer.from(told);
  }
  const version = parents.at(-1) ?? '';
  return store.read({ ...place, name: toName(parents.slice(0, -1)), version }, file);
}

/** `com/acme/hello/1.2.0/hello-1.2.0.jar` → where it lies, and what it is called. */
function toParts(path: string) {
  const parts = path.split('/');
  return { parents: parts.slice(0, -1), file: parts.at(-1) ?? '' };
}

/** `com/acme/hello` is hello of the group com.acme. */
function toName(parents: readonly string[]): string {
  return toPackageId('maven', parents.slice(0, -1).join('.'), parents.at(-1) ?? '');
}
