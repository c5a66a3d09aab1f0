import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Buildspec } from '../../aws/codebuild/buildspec';
import { unzip } from '../store/unzip';
import type { Build, BuildDirectories, SecretKind } from './build';
import { writeHashFiles } from './hash-files';
import { readBuildspec } from './read-buildspec';
import { writeTestsRun } from './tests-run';

/** A buildspec and its variables, or why they cannot be had. */
export type Downloaded =
  | { readonly ok: true; readonly buildspec: Buildspec; readonly variables: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: string };

/** Lays out a build's directories, extracts its sources and reads its buildspec. */
export async function downloadSource(build: Build, directories: BuildDirectories): Promise<Downloaded> {
  const { source, home, temporary, bin, state } = directories;
  await Promise.all([source, home, temporary, state].map((path) => mkdir(path, { recursive: true })));
  await writeHashFiles(bin, process.execPath);
  await writeTestsRun(bin, process.execPath, build.batch?.share);
  if (build.gitConfig !== undefined) await writeFile(join(home, '.gitconfig'), build.gitConfig);
  try {
    await extractSources(build, directories);
  } catch (error) {
    return { ok: false, reason: `the source cannot be had: ${(error as Error).message}` };
  }
  return fetchBuildspec(build, source);
}

async function extractSources({ sources: [primary, ...secondary] }: Build, directories: BuildDirectories) {
  await unzip(primary.path, directories.source);
  for (const { name, path } of secondary) await unzip(path, directories.secondary[name] ?? directories.source);
}

async function fetchBuildspec(build: Build, source: string): Promise<Downloaded> {
  const read = await readBuildspec(build.buildspec, source);
  if (!read.ok) return read;
  const variables = await fetchVariables(read.buildspec, build);
  return typeof variables === 'string' ? { ok: false, reason: variables } : { ...read, variables };
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
