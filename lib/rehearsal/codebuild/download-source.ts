import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Buildspec } from '../../aws/codebuild/buildspec';
import { parseBuildspec } from '../../aws/codebuild/parse-buildspec';
import type { Problem } from '../../problem/problem';
import { unzip } from '../store/unzip';
import type { Build, BuildDirectories, SecretKind } from './build';
import { writeHashFiles } from './hash-files';

/** A buildspec and its variables, or why they cannot be had. */
export type Downloaded =
  | { readonly ok: true; readonly buildspec: Buildspec; readonly variables: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: string };

/** Lays out a build's directories, extracts its sources and reads its buildspec. */
export async function downloadSource(build: Build, directories: BuildDirectories): Promise<Downloaded> {
  const { source, home, temporary, bin, state } = directories;
  await Promise.all([source, home, temporary, state].map((path) => mkdir(path, { recursive: true })));
  await writeHashFiles(bin, process.execPath);
  if (build.gitConfig !== undefined) await writeFile(join(home, '.gitconfig'), build.gitConfig);
  try {
    await extractSources(build, directories);
  } catch (error) {
    return { ok: false, reason: `the source cannot be had: ${(error as Error).message}` };
  }
  return readBuildspec(build, source);
}

async function extractSources({ sources: [primary, ...secondary] }: Build, directories: BuildDirectories) {
  await unzip(primary.path, directories.source);
  for (const { name, path } of secondary) await unzip(path, directories.secondary[name] ?? directories.source);
}

async function readBuildspec(build: Build, source: string): Promise<Downloaded> {
  const { buildspec = 'buildspec.yml' } = build;
  const path = isInline(buildspec) ? undefined : buildspec;
  const text = path === undefined ? buildspec : await tryRead(source, path);
  if (text === undefined) return { ok: false, reason: `the buildspec ${path} is not in the source` };
  const checked = parseBuildspec(text, path ?? 'buildspec');
  if (!checked.ok) return { ok: false, reason: checked.problems.map(describe).join('; ') };
  const variables = await fetchVariables(checked.value, build);
  return typeof variables === 'string'
    ? { ok: false, reason: variables }
    : { ok: true, buildspec: checked.value, variables };
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

/** The buildspec's own variables; a sentence about the first parameter or secret that nobody has. */
async function fetchVariables({ env }: Buildspec, build: Build): Promise<Readonly<Record<string, string>> | string> {
  const fetched: Record<string, string> = { ...env?.variables };
  const secrets: readonly [SecretKind, Readonly<Record<string, string>> | undefined][] = [
    ['PARAMETER_STORE', env?.['parameter-store']],
    ['SECRETS_MANAGER', env?.['secrets-manager']],
  ];
  for (const [kind, references] of secrets) {
    for (const [name, reference] of Object.entries(references ?? {})) {
      const value = await build.fetchSecret?.(kind, reference);
      if (value === undefined) return `${name} comes from ${SERVICES[kind]}, which has no ${reference} here`;
      fetched[name] = value;
    }
  }
  return fetched;
}

const SERVICES = { PARAMETER_STORE: 'Parameter Store', SECRETS_MANAGER: 'Secrets Manager' } as const;
