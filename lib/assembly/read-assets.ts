import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Checked } from '../problem/problem';
import { parseDocument } from './parse-document';
import { readText } from './read-text';
import { toMap } from './template';

/**
 * The absolute path of each file asset that is there, by its object key and by its path as the assembly writes it.
 * Problems: `MissingAssets`, `BadSyntax`.
 */
export function readAssets(assetManifests: readonly string[]): Checked<ReadonlyMap<string, string>> {
  const read = assetManifests.map(readAssetManifest);
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: new Map(read.flatMap((one) => (one.ok ? one.value : []))) };
}

function readAssetManifest(file: string): Checked<readonly (readonly [string, string])[]> {
  const text = readText(file, 'MissingAssets', 'asset manifest');
  if (!text.ok) {
    return text;
  }
  const document = parseDocument(text.value, file);
  return document.ok ? { ok: true, value: toEntries(document.value, dirname(file)) } : document;
}

function toEntries(manifest: unknown, directory: string): readonly (readonly [string, string])[] {
  return Object.values(toMap(toMap(manifest)['files'])).flatMap((asset) => {
    const { source, destinations } = toMap(asset);
    const path = toMap(source)['path'];
    if (typeof path !== 'string' || !existsSync(resolve(directory, path))) {
      return [];
    }
    const keys = Object.values(toMap(destinations)).map((destination) => toMap(destination)['objectKey']);
    return [path, ...keys.map(String)].map((key) => [key, resolve(directory, path)] as const);
  });
}
