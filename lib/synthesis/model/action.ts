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

/** An action in the definition's words: `deploy "site"`. */
export function labelOf({ verb, name }: Action): string {
  return `${verb} "${name}"`;
}

/** The artifacts that an action hands on. */
export function artifactsOf(action: Action): readonly Artifact[] {
  return isBuild(action) ? action.artifacts : [];
}

/** The artifact that an action takes, or nothing. */
export function inputOf(action: Action): string | undefined {
  return 'input' in action ? action.input : undefined;
}

/** The namespace that an action's variables are read under, or nothing when it makes none. */
export function namespaceOf(action: Action): string | undefined {
  return 'namespace' in action ? action.namespace : undefined;
}

/** Whether the action is a build or a test. */
export function isBuild(action: Action): action is BuildAction {
  return action.verb === 'build' || action.verb === 'test';
}

/** Each text of an action that may hold references or variables, and where it stands in the action. */
export function textsOf(action: Action): readonly { readonly key: readonly string[]; readonly text: Text }[] {
  if (isBuild(action)) return Object.entries(action.env).map(([name, text]) => ({ key: ['env', name], text }));
  if (action.verb !== 'approve') return [];
  return [
    ...(action.message === undefined ? [] : [{ key: ['message'], text: [action.message] }]),
    ...(action.link === undefined ? [] : [{ key: ['link'], text: action.link }]),
  ];
}
