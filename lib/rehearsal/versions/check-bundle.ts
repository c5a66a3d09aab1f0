import { stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { SynthesizedFunction } from '../../assembly/function';
import { unzip } from '../store/unzip';
import { listFiles } from '../store/zip';

/** The largest unzipped deployment package, in bytes. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const largestBundle = 250 * 1024 ** 2;

/** What keeps a zip from being the code of a function: it is too large, or has no file for the handler. */
export async function tryBundleFault(
  zip: string,
  { handler, runtime }: Pick<SynthesizedFunction, 'handler' | 'runtime'>,
  directory: string,
): Promise<string | undefined> {
  await unzip(zip, directory);
  const names = await listFiles(directory);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > largestBundle) return `the artifact is ${bytes} bytes unzipped, and Lambda takes ${largestBundle}`;
  const wanted = toFiles(handler, runtime);
  if (wanted.length === 0 || wanted.some((name) => names.includes(name))) return undefined;
  return `the artifact has no ${toList(wanted)} for the handler ${handler}`;
}

/** The files in which a runtime looks for a handler; none of a runtime that is not known here. */
function toFiles(handler: string, runtime: string): readonly string[] {
  const [stem = ''] = posix.basename(handler).split('.');
  const folder = dirname(handler);
  if (runtime.startsWith('nodejs')) return ['js', 'mjs', 'cjs'].map((end) => posix.join(folder, `${stem}.${end}`));
  if (!runtime.startsWith('python')) return [];
  const module = handler.slice(0, handler.lastIndexOf('.')).replaceAll('.', '/');
  return [`${module}.py`, `${module}/__init__.py`];
}

function toList(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
