import type { Answer } from '../endpoint/answer';
import { type PackageCall, refusePackage, toFile, toJson, toPutAnswer } from './package-call';
import type { PackageName } from './package-store';

/**
 * Answers `npm publish`, `npm view` and `npm install`; undefined for anything else.
 * @see https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md
 */
export async function answerNpm(call: PackageCall): Promise<Answer | undefined> {
  const { request, place, path, store } = call;
  const [, name = '', file] = /^((?:@[^/]+\/)?[^/@]+)(?:\/-\/([^/]+)\.tgz)?$/.exec(path) ?? [];
  if (name === '') return undefined;
  const id = { ...place, name };
  if (request.method === 'PUT' && file === undefined) return publish(call, id);
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (file === undefined) return view(call, id);
  const version = file.slice(unscoped(name).length + 1);
  return toFile(await store.read({ ...id, version }, ASSET));
}

/** What CodeArtifact calls the file of every npm package. */
const ASSET = 'package.tgz';
const TAGS = 'tags.json';

type Fields = Readonly<Record<string, unknown>>;

/** One version with its file in base64, and the tags that it gets. */
async function publish({ request, store }: PackageCall, id: PackageName): Promise<Answer> {
  const document = tryObject(request.body.toString('utf8'));
  const [[version = '', manifest] = []] = Object.entries(fieldsOf(document, 'versions'));
  const [attachment] = Object.values(fieldsOf(document, '_attachments'));
  const data = fieldsOf({ attachment }, 'attachment')['data'];
  if (version === '' || typeof data !== 'string') return refusePackage(400, 'this publishes no version');
  const put = await store.put({ ...id, version }, ASSET, Buffer.from(data, 'base64'));
  if (put === 'other') return toPutAnswer(put, `${id.name}@${version}`);
  await store.tell(id, `${version}.json`, JSON.stringify(manifest));
  const tags = { ...(await readTags(store, id)), ...fieldsOf(document, 'dist-tags') };
  await store.tell(id, TAGS, JSON.stringify(tags));
  return toPutAnswer(put, id.name);
}

/** All versions of a package, each with where its file is. */
async function view({ url, store }: PackageCall, id: PackageName): Promise<Answer> {
  const { name } = id;
  const numbers = await store.versions(id);
  const versions = numbers.map(async (version) => {
    const manifest = tryObject((await store.told(id, `${version}.json`)) ?? '{}');
    const tarball = `${url}${name}/-/${unscoped(name)}-${version}.tgz`;
    return [version, { ...manifest, dist: { ...fieldsOf(manifest, 'dist'), tarball } }] as const;
  });
  if (numbers.length === 0) return refusePackage(404, `there is no package ${name}`);
  return toJson({
    _id: name,
    name,
    'dist-tags': await readTags(store, id),
    versions: Object.fromEntries(await Promise.all(versions)),
  });
}

async function readTags(store: PackageCall['store'], id: PackageName): Promise<Fields> {
  return tryObject((await store.told(id, TAGS)) ?? '{}') ?? {};
}

function unscoped(name: string): string {
  return name.replace(/^@[^/]+\//, '');
}

function fieldsOf(document: Fields | undefined, key: string): Fields {
  const value = document?.[key];
  return isObject(value) ? value : {};
}

function tryObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
