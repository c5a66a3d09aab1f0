import type { Artifact } from './artifact';
import type { Target } from './target';
import type { Text } from './text';

/** One action of a stage after the sources. */
export type Action = BuildAction | ApproveAction | DeployAction | CheckVersionAction | RecordVersionAction;

interface ActionBase {
  /** `[A-Za-z0-9.@_-]{1,100}`, unique in its stage. */
  readonly name: string;
  /** 1 to 999; equal numbers run side by side. */
  readonly runOrder: number;
}

/** A CodeBuild build, or a test, which is a build of category Test. */
export interface BuildAction extends ActionBase {
  readonly verb: 'build' | 'test';
  readonly way: BuildWay;
  /** The artifact that it takes as its source. */
  readonly input: string;
  /** What it hands on; empty for most tests. */
  readonly artifacts: readonly Artifact[];
  /** Plain environment variables; `#{namespace.key}` stays as it is written. */
  readonly env: Readonly<Record<string, Text>>;
  /** Globs of JUnit files, or none. */
  readonly junit: readonly string[];
  /** Runtime name → version, as in `install.runtime-versions`: `{ nodejs: '22' }`. */
  readonly runtimes: Readonly<Record<string, string>>;
  /** 5 to 480 (CodeBuild allows up to 2160, an action of a pipeline 8 hours). */
  readonly timeoutMinutes: number;
  /** Names exported to later actions as `#{namespace.NAME}`. */
  readonly exports: readonly string[];
  /** The action's name, fit for a namespace; absent when it exports nothing. */
  readonly namespace?: string;
}

/** The one way in which a build is done. */
export type BuildWay =
  | { readonly kind: 'recipe'; readonly recipe: RecipeName; readonly run: readonly string[] }
  | { readonly kind: 'commands'; readonly commands: readonly string[] }
  | { readonly kind: 'buildspec'; readonly path: string };

/** A recipe of the `buildspec` folder. */
export type RecipeName = 'npm' | 'lerna';

/** A person's decision; the pipeline waits. */
export interface ApproveAction extends ActionBase {
  readonly verb: 'approve';
  /** E-mail addresses that are told. */
  readonly ask: readonly string[];
  /** What the approver reads; may hold `#{namespace.key}`. */
  readonly message?: string;
  /** A link that the approver may follow. */
  readonly link?: Text;
  /** 5 to 86400 (AWS: 5 minutes to 60 days). */
  readonly timeoutMinutes?: number;
}

/** An artifact put on a target of an environment. */
export interface DeployAction extends ActionBase {
  readonly verb: 'deploy';
  readonly environment: string;
  readonly target: Target;
  /** The artifact that it takes. */
  readonly input: string;
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
