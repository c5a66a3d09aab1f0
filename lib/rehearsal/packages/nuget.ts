import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { Answer } from '../endpoint/answer';
import { parseForm } from './multipart';
import { type PackageCall, refusePackage, toFile, toJson, toPutAnswer } from './package-call';
import { toPackageId, toVersionId } from './package-id';

/**
 * Answers `dotnet nuget push` and whoever restores what it pushed; undefined for anything else.
 * @see https://learn.microsoft.com/en-us/nuget/api/overview
 */
export async function answerNuGet(call: PackageCall): Promise<Answer | undefined> {
  const { request, path, url } = call;
  if (request.method === 'PUT') return /^v3\/package\/?$/.test(path) ? push(call) : undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  return path === 'v3/index.json' ? toJson(toIndex(url)) : readContainer(call);
}

function toIndex(url: string) {
  return {
    version: '3.0.0',
    resources: [
      { '@id': `${url}v3/package`, '@type': 'PackagePublish/2.0.0' },
      { '@id': `${url}v3/flatcontainer/`, '@type': 'PackageBaseAddress/3.0.0' },
    ],
  };
}

async function push({ request, place, store }: PackageCall): Promise<Answer> {
  const [file] = parseForm(request.headers['content-type'] ?? '', request.body);
  const identity = file && (await tryIdentity(file.content));
  if (file === undefined || identity === undefined) return refusePackage(400, 'this is no package of NuGet');
  const { name, version } = identity;
  const put = await store.put({ ...place, ...identity }, toAsset(name, version), file.content);
  return toPutAnswer(put, `${name} ${version}`);
}

async function readContainer({ place, path, store }: PackageCall): Promise<Answer | undefined> {
  const [, name = '', version, file = ''] = /^v3\/flatcontainer\/([^/]+)\/(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? [];
  const id = { ...place, name };
  if (version !== undefined) return toFile(await store.read({ ...id, version }, file));
  const versions = file === 'index.json' ? await store.versions(id) : [];
  return versions.length === 0 ? undefined : toJson({ versions });
}

function toAsset(name: string, version: string): string {
  return `${name}.${version}.nupkg`;
}

/** What a package says of itself, in its .nuspec; undefined when it is damaged or has none. */
async function tryIdentity(content: Buffer) {
  const manifest = await readManifest(content).catch(() => '');
  const [, name = ''] = /<id>\s*([^<\s]+)\s*<\/id>/.exec(manifest) ?? [];
  const [, version = ''] = /<version>\s*([^<\s]+)\s*<\/version>/.exec(manifest) ?? [];
  if (name === '' || version === '') return undefined;
  return { name: toPackageId('nuget', '', name), version: toVersionId('nuget', version) };
}

async function readManifest(content: Buffer): Promise<string> {
  const zip = await fromBufferPromise(content);
  for await (const entry of zip.eachEntry()) {
    if (/^[^/]+\.nuspec$/.test(entry.fileName)) return text(await zip.openReadStreamPromise(entry));
  }
  return '';
}
