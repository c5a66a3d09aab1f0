import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Buildspec } from '../../aws/codebuild/buildspec';
import { parseBuildspec } from '../../aws/codebuild/parse-buildspec';
import type { Problem } from '../../problem/problem';

/** A buildspec, or why it cannot be had. */
export type ReadBuildspec =
  | { readonly ok: true; readonly buildspec: Buildspec }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a project's buildspec: its own text, or a file of the source.
 *
 * @param buildspec the text, a path in the source, or undefined for `buildspec.yml` there
 * @param source the directory of the primary source
 */
export async function readBuildspec(buildspec = 'buildspec.yml', source: string): Promise<ReadBuildspec> {
  const path = isInline(buildspec) ? undefined : buildspec;
  const text = path === undefined ? buildspec : await tryRead(source, path);
  if (text === undefined) return { ok: false, reason: `the buildspec ${path} is not in the source` };
  const checked = parseBuildspec(text, path ?? 'buildspec');
  return checked.ok
    ? { ok: true, buildspec: checked.value }
    : { ok: false, reason: checked.problems.map(describe).join('; ') };
}

/** A buildspec in the project itself has more than one line, or is JSON; a path has neither. */
function isInline(buildspec: string): boolean {
  return buildspec.includes('\n') || buildspec.trimStart().startsWith('{');
}

async function tryRead(source: string, path: string): Promise<string | undefined> {
  const file = join(source, path);
  if (relative(source, file).startsWith('..')) return undefined;
  return readFile(file, 'utf8').catch(() => undefined);
}

function describe({ message, place, hint }: Problem): string {
  const at = place ? `${place.file}:${place.line}:${place.column} ` : '';
  return `${at}${message}${hint ? ` (${hint})` : ''}`;
}
