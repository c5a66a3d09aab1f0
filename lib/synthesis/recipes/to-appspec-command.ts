import { stringify } from 'yaml';
import type { ServerAppspec } from '../../aws/codedeploy/server-appspec';
import type { FilesArtifact } from '../model/artifact';
import type { AppspecHook, GeneratedAppspec } from '../model/generated-appspec';
import { quoteWord } from './quote-word';

/** The files that the command writes, as globs in the artifact's directory. */
export const appspecFiles = ['appspec.yml', 'codedeploy/*'] as const;

/** How long the commands of one event may take, in seconds; AWS's own bound is an hour. */
const TIMEOUT_SECONDS = 600;

/**
 * The command that writes an appspec and its scripts into an artifact's directory: once, by the build, so that what every
 * environment deploys is the same.
 */
export function toAppspecCommand({ directory }: Pick<FilesArtifact, 'directory'>, appspec: GeneratedAppspec): string {
  const at = `"$CODEBUILD_SRC_DIR"/${quoteWord(directory)}`;
  const files = [
    { name: 'appspec.yml', text: `version: ${VERSION}\n${stringify(toAppspec(appspec))}` },
    ...appspec.hooks.map((hook) => ({ name: `codedeploy/${hook.event}.sh`, text: toScript(hook, appspec) })),
  ];
  const written = files.map(({ name, text }) => `cat >${at}/${name} <<'${END}'\n${text}${END}`);
  return [`mkdir -p ${at}/codedeploy`, ...written, ''].join('\n');
}

/** The agent takes it as a number alone, and refuses it in quotes. */
const VERSION = '0.0';

/** No line of a script is likely to be this. */
const END = 'END_OF_CONVEYOR';

function toAppspec({ destination, owner, hooks }: GeneratedAppspec): Omit<ServerAppspec, 'version'> {
  return {
    os: 'linux',
    files: [{ source: '/', destination }],
    // What the deployment before put there is gone by then; what the application wrote itself may be in the way.
    file_exists_behavior: 'OVERWRITE',
    ...(owner !== undefined && { permissions: [{ object: destination, owner, group: owner }] }),
    hooks: Object.fromEntries(
      hooks.map(({ event }) => [event, [{ location: `codedeploy/${event}.sh`, timeout: TIMEOUT_SECONDS }]]),
    ),
  };
}

function toScript({ commands }: AppspecHook, { destination }: GeneratedAppspec): string {
  return ['#!/bin/sh', 'set -eu', `cd ${quoteWord(destination)}`, ...commands, ''].join('\n');
}
