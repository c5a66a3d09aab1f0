import type { ActionBase } from './action-base';
import type { TemporaryEnvironment } from './temporary-environment';

/** Made by us at the beginning of a stage that has a temporary environment: makes it for the execution. */
export interface CreateEnvironmentAction extends ActionBase {
  readonly verb: 'create-environment';
  readonly temporary: TemporaryEnvironment;
  /** The artifact that holds the template. */
  readonly input: string;
  /** The stack's outputs. */
  readonly exports: readonly string[];
  /** The environment's name, fit for a namespace; absent when it exports nothing. */
  readonly namespace?: string;
}

/** Made by us at the end of such a stage: deletes it when everything before has succeeded. */
export interface DeleteEnvironmentAction extends ActionBase {
  readonly verb: 'delete-environment';
  readonly temporary: TemporaryEnvironment;
}

/** Made by us in the first stage of a pipeline of pull requests: refuses those of forks. */
export interface CheckOriginAction extends ActionBase {
  readonly verb: 'check-origin';
  /** The source whose repository has to have the commit on a branch. */
  readonly source: string;
}

/** Made by us in the first stage after the sources of a pipeline that records: fixes the version and refuses a taken one. */
export interface CheckVersionAction extends ActionBase {
  readonly verb: 'check-version';
  /** The source whose repository holds the tags. */
  readonly source: string;
  /** `version`: `#{version.VERSION}`. */
  readonly namespace: string;
}

/** The version that was checked, written into the repository as the tag `v<version>`. */
export interface RecordVersionAction extends ActionBase {
  readonly verb: 'record';
  readonly what: 'version';
  readonly source: string;
  /** The namespace of the action that fixed the version. */
  readonly versionNamespace: string;
}
