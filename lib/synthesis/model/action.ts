import type { ActionBase } from './action-base';
import type { AmiWay } from './ami';
import type { Artifact, FilesArtifact } from './artifact';
import type { Batch } from './batch';
import type { BuildCache } from './build-cache';
import type { Machine } from './machine';
import type {
  CheckOriginAction,
  CheckVersionAction,
  CreateEnvironmentAction,
  DeleteEnvironmentAction,
  RecordVersionAction,
} from './own-action';
import type { RecipeName } from './recipe';
import type { Target } from './target';
import { stepsOf, textsOfTarget } from './target-facts';
import type { Text } from './text';
import type { ValueReference } from './value';

/** One action of a stage after the sources. */
export type Action =
  | BuildAction
  | ComputeAction
  | ApproveAction
  | CreateEnvironmentAction
  | DeleteEnvironmentAction
  | DeployAction
  | PublishAction
  | CheckOriginAction
  | CheckVersionAction
  | RecordVersionAction;

/**
 * A build; a test, which is a build of category Test; or a migration of a database. Of CodeBuild, or of a Jenkins server when
 * its way says so.
 */
export interface BuildAction extends ActionBase {
  readonly verb: 'build' | 'test' | 'migrate';
  /** The environment whose database a migration changes. @default - it is no migration */
  readonly environment?: string;
  readonly way: BuildWay;
  /** The artifacts that it takes; the first is its primary source. */
  readonly inputs: readonly [string, ...string[]];
  /** What it hands on; empty for most tests. */
  readonly artifacts: readonly Artifact[];
  /** Plain environment variables; `#{namespace.key}` stays as it is written. */
  readonly env: Readonly<Record<string, Text>>;
  /** Environment variables whose values are fetched when the build starts. */
  readonly secrets: Readonly<Record<string, ValueReference>>;
  /** Globs of JUnit files, or none. */
  readonly junit: readonly string[];
  /** The runtimes that the person chose, name → version: `{ nodejs: '22' }`; a recipe has its own besides. */
  readonly runtimes: Readonly<Record<string, string>>;
  readonly machine: Machine;
  /** `aws/codebuild/standard:7.0`, or an image of ECR or of a public registry. @default - CodeBuild's standard image for the machine */
  readonly image?: string;
  /** @default - no network of the person's own */
  readonly vpc?: BuildVpc;
  /** @default - in S3, of what the recipe or the buildspec says */
  readonly cache?: BuildCache;
  /** 5 to 480 (CodeBuild allows up to 2160, an action of a pipeline 8 hours). */
  readonly timeoutMinutes: number;
  /** 5 to 480. @default - CodeBuild's own, 480 */
  readonly queueTimeoutMinutes?: number;
  /** How many builds may run at once, 1 or more. @default - the account's quota */
  readonly concurrency?: number;
  /** @default - one build */
  readonly batch?: Batch;
  /** Names exported to later actions as `#{namespace.NAME}`. */
  readonly exports: readonly string[];
  /** The action's name, fit for a namespace; absent when it exports nothing. */
  readonly namespace?: string;
}

/** A network that a build runs in. */
export interface BuildVpc {
  /** `vpc-0a1b2c3d4e5f60718`. */
  readonly id: string;
  /** At least one. */
  readonly subnets: readonly string[];
  /** At least one; CodeBuild takes up to 5. */
  readonly securityGroups: readonly string[];
}

/** The one way in which a build is done. */
export type BuildWay =
  | {
      readonly kind: 'recipe';
      readonly recipe: RecipeName;
      /** What of the recipe runs; empty: all of it. */
      readonly run: readonly string[];
      /** The packages of a monorepo that it runs for; empty: all of them. */
      readonly packages: readonly string[];
    }
  | { readonly kind: 'commands'; readonly commands: readonly string[] }
  | { readonly kind: 'buildspec'; readonly path: string }
  | JenkinsWay
  | AmiWay;

/** A project of a Jenkins server. */
export interface JenkinsWay {
  readonly kind: 'jenkins';
  /** The provider's name in CodePipeline. */
  readonly provider: string;
  /** Whether the pipeline's stack registers the provider. */
  readonly managed: boolean;
  /** Without a slash at its end. */
  readonly url: string;
  readonly project: string;
}

/** Commands that CodePipeline runs by itself. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Commands.html */
export interface ComputeAction extends ActionBase {
  readonly verb: 'compute';
  /** 1 to 50, each in one line. */
  readonly commands: readonly string[];
  /** The artifacts that it takes; the first is its primary source. */
  readonly inputs: readonly [string, ...string[]];
  /** At most one. */
  readonly artifacts: readonly FilesArtifact[];
  /** At most 15. */
  readonly exports: readonly string[];
  /** The action's name, fit for a namespace; absent when it exports nothing. */
  readonly namespace?: string;
}

/** A person's decision; the pipeline waits. */
export interface ApproveAction extends ActionBase {
  readonly verb: 'approve';
  /** The environment whose approvers may answer. @default - whoever IAM lets do so answers */
  readonly environment?: string;
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
  /** Names that later actions read as `#{namespace.NAME}`. @default - none */
  readonly exports?: readonly string[];
  /** The action's name, fit for a namespace; absent when it exports nothing. */
  readonly namespace?: string;
}

/** A package put into a repository of CodeArtifact, where its version stays as it is. */
export interface PublishAction extends ActionBase {
  readonly verb: 'publish';
  /** The package that it takes. */
  readonly input: string;
  readonly codeArtifact: CodeArtifactRepository;
}

/** A repository of CodeArtifact that exists, in the home region. */
export interface CodeArtifactRepository {
  /** `[a-z][a-z0-9-]{0,48}[a-z0-9]`. */
  readonly domain: string;
  /** `[A-Za-z0-9][A-Za-z0-9._-]{1,99}`. */
  readonly repository: string;
  /** The account that the domain belongs to, twelve digits. @default - the home's */
  readonly owner?: string;
}

/** An action in the definition's words: `deploy "site"`. */
export function labelOf({ verb, name }: Action): string {
  return `${verb} "${name}"`;
}

/** The artifacts that an action hands on. */
export function artifactsOf(action: Action): readonly Artifact[] {
  return 'artifacts' in action ? action.artifacts : [];
}

/** The artifacts that an action takes. */
export function inputsOf(action: Action): readonly string[] {
  if ('inputs' in action) return action.inputs;
  return 'input' in action ? [action.input] : [];
}

/** The namespace that an action's variables are read under, or nothing when it makes none. */
export function namespaceOf(action: Action): string | undefined {
  return 'namespace' in action ? action.namespace : undefined;
}

/** How many consecutive run orders of its stage an action takes, 1 or more. */
export function runOrdersOf(action: Action): number {
  return action.verb === 'deploy' ? stepsOf(action.target) : 1;
}

/** Whether the action is a build, a test or a migration. */
export function isBuild(action: Action): action is BuildAction {
  return action.verb === 'build' || action.verb === 'test' || action.verb === 'migrate';
}

/** Each text of an action that may hold references or variables, and where it stands in the action. */
export function textsOf(action: Action): readonly { readonly key: readonly string[]; readonly text: Text }[] {
  if (isBuild(action)) return Object.entries(action.env).map(([name, text]) => ({ key: ['env', name], text }));
  if (action.verb === 'deploy') return textsOfTarget(action.target);
  if (action.verb === 'create-environment') return textsOfTarget(action.temporary.stack);
  if (action.verb !== 'approve') return [];
  return [
    ...(action.message === undefined ? [] : [{ key: ['message'], text: [action.message] }]),
    ...(action.link === undefined ? [] : [{ key: ['link'], text: action.link }]),
  ];
}
