import type { AppspecDocument } from '../definition/artifact-document';

/** An appspec that a build writes beside the files that it hands on, with the scripts that it names. */
export interface GeneratedAppspec {
  /** The directory on the hosts that gets the files: `/opt/app`. */
  readonly destination: string;
  /** Whom the files belong to there. @default - root */
  readonly owner?: string;
  /** The commands of each lifecycle event that has some, in the order in which the events come. */
  readonly hooks: readonly AppspecHook[];
}

/** The commands of one lifecycle event. */
export interface AppspecHook {
  readonly event: 'ApplicationStop' | 'AfterInstall' | 'ApplicationStart' | 'ValidateService';
  /** Run one after another in the directory of the files; the first that fails fails the deployment. */
  readonly commands: readonly string[];
}

/** What is written under `appspec` of an artifact → the appspec. */
export function toGeneratedAppspec({ destination, owner, ...commands }: AppspecDocument): GeneratedAppspec {
  const { stop = [], install = [], start = [], validate = [] } = commands;
  const hooks: readonly AppspecHook[] = [
    { event: 'ApplicationStop', commands: stop },
    { event: 'AfterInstall', commands: install },
    { event: 'ApplicationStart', commands: start },
    { event: 'ValidateService', commands: validate },
  ];
  return {
    destination: destination.replace(/(?<=.)\/+$/, ''),
    ...(owner !== undefined && { owner }),
    hooks: hooks.filter((hook) => hook.commands.length > 0),
  };
}
