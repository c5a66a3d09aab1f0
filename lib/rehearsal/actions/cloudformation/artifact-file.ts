import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ActionRun } from '../../action-run';
import { unzip } from '../../store/unzip';
import { ConfigurationFault } from './configuration-fault';

/** What a run has of its input artifacts. */
export type ArtifactRun = Pick<ActionRun, 'inputs' | 'scratch'>;

/**
 * The text of a file of an input artifact, by `Artifact::path`.
 * @throws ConfigurationFault when it is no such name, or there is no such artifact or file
 */
export async function readArtifactFile(run: ArtifactRun, key: string, reference: string): Promise<string> {
  const [, name = '', path = ''] = /^([^:]+)::(.+)$/.exec(reference) ?? [];
  if (path === '') throw new ConfigurationFault(`${key} is "${reference}", and not Artifact::path`);
  return readFileOf(run, name, path);
}

/** The text of a file of an input artifact. @throws ConfigurationFault when there is no such artifact or file */
export async function readFileOf(run: ArtifactRun, name: string, path: string): Promise<string> {
  const input = run.inputs.find((artifact) => artifact.name === name);
  if (input === undefined) throw new ConfigurationFault(`the artifact "${name}" is no input of the action`);
  const folder = join(run.scratch, name);
  if (!existsSync(folder)) await unzip(input.path, folder);
  const file = await realpath(join(folder, path)).catch(() => undefined);
  if (file === undefined || !file.startsWith((await realpath(folder)) + sep)) {
    throw new ConfigurationFault(`File [${path}] does not exist in artifact [${name}]`);
  }
  return readFile(file, 'utf8');
}
