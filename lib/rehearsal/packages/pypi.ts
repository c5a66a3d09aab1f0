import type { Answer } from '../endpoint/answer';
import { parseForm } from './multipart';
import { type PackageCall, refusePackage, toFile, toPutAnswer } from './package-call';
import { toPackageId } from './package-id';
import type { PackageName } from './package-store';

/**
 * Answers `twine upload` and `pip install`; undefined for anything else.
 * @see https://docs.pypi.org/api/upload/
 * @see https://peps.python.org/pep-0503/
 */
export async function answerPyPi(call: PackageCall): Promise<Answer | undefined> {
  const { request, place, path, store } = call;
  if (request.method === 'POST') return path === '' ? upload(call) : undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const [, name = '', version, file] = /^simple\/([^/]+)(?:\/([^/]+)\/([^/]+)|\/?)$/.exec(path) ?? [];
  if (name === '') return undefined;
  const id = { ...place, name: toPackageId('pypi', '', name) };
  if (version === undefined || file === undefined) return index(call, id);
  return toFile(await store.read({ ...id, version }, file));
}

async function upload({ request, place, store }: PackageCall): Promise<Answer> {
  const parts = parseForm(request.headers['content-type'] ?? '', request.body);
  const text = (name: string) => parts.find((part) => part.name === name)?.content.toString('utf8') ?? '';
  const file = parts.find(({ name }) => name === 'content');
  const [name, version] = [text('name'), text('version')];
  if (text(':action') !== 'file_upload' || name === '' || version === '' || file?.fileName === undefined)
    return refusePackage(400, 'this uploads no file of a version');
  const at = { ...place, name: toPackageId('pypi', '', name), version };
  const put = await store.put(at, file.fileName, file.content);
  return { ...toPutAnswer(put, file.fileName), ...(put !== 'other' && { status: 200 }) };
}

/** Each file as a link, with its hash. */
async function index({ url, store }: PackageCall, id: PackageName): Promise<Answer | undefined> {
  const links: string[] = [];
  for (const version of await store.versions(id)) {
    for (const { name, sha256 } of (await store.assets({ ...id, version })) ?? []) {
      const href = [url.slice(0, -1), 'simple', id.name, version, name].map(encodeURI).join('/');
      links.push(`<a href="${href}#sha256=${sha256}">${name}</a><br>`);
    }
  }
  if (links.length === 0) return undefined;
  const body = `<!DOCTYPE html>\n<html><body>\n${links.join('\n')}\n</body></html>\n`;
  return { status: 200, headers: { 'content-type': 'text/html' }, body };
}
