import type { Assembly } from '../assembly/assembly';
import type { SynthesizedFunction } from '../assembly/function';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import type { PlannedAction } from '../plan/plan';
import type { AlarmStates } from './alarms/alarm-states';
import type { Beanstalk } from './beanstalk/open-beanstalk';
import type { OpenServing } from './ecs/services';
import type { News, NewsOf } from './news';
import type { Outcome } from './outcome';
import type { StackService } from './stacks/stack-service';
import type { VersionStore } from './versions/version-store';

/** How one provider's actions run on this machine; one file of `rehearsal/actions` each. */
export interface ActionRunner {
  /** `category/owner/provider`, as in `Deploy/AWS/S3`; for custom providers of any name `Build/Custom/*`. */
  readonly key: string;
  /** Runs one action to its end; a failure is an outcome, a throw is a bug of ours. */
  run(run: ActionRun): Promise<Outcome>;
}

/** Everything that one run of an action may know and touch. */
export interface ActionRun {
  readonly planned: PlannedAction;
  readonly pipeline: SynthesizedPipeline;
  readonly assembly: Assembly;
  readonly executionId: string;
  /** The action's configuration: variables and target URLs resolved, nothing unknown left. */
  readonly configuration: Readonly<Record<string, string>>;
  /** The input artifacts' zips, in the action's order. */
  readonly inputs: readonly ArtifactFile[];
  /** The output artifacts' zips that the action must write, in the action's order. */
  readonly outputs: readonly ArtifactFile[];
  /** The log of the action: one line a call, without its end. */
  readonly log: (line: string) => void;
  /** Tells on what happens while the action runs: an approval that waits, a warning. */
  readonly tell: (news: News) => void;
  /** A directory of the action's own, empty at the start, removed at the end. */
  readonly scratch: string;
  /** Set when the person interrupts or a timeout strikes. */
  readonly signal: AbortSignal;
  readonly world: World;
}

export interface ArtifactFile {
  /** The artifact's name. */
  readonly name: string;
  /** The absolute path of its zip. */
  readonly path: string;
}

/** What stands for AWS while a rehearsal lasts. */
export interface World {
  /** The home's absolute path. */
  readonly home: string;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** The person's environment, of which a child process gets what it cannot do without. */
  readonly machine: Readonly<Record<string, string | undefined>>;
  /** The absolute path of the folder that stands for a bucket, made on first use. */
  bucketFolder(bucket: string): Promise<string>;
  /** The absolute path of the bare repository that stands for a source's remote, by the planned source's reference; undefined for a zip. */
  repository(reference: string): string | undefined;
  /** Keeps the bare repository that a source has prepared. */
  keepRepository(reference: string, path: string): void;
  /** The commit, or the version of the object, that a source artifact is; undefined for what an action made. */
  revision(artifact: string): string | undefined;
  /** Which build of a project the next one is, from 1. */
  nextBuildNumber(project: string): number;
  /** The value of a parameter, or of a secret as `secret-id:json-key`; undefined when the person gave none. */
  secretValue(kind: 'PARAMETER_STORE' | 'SECRETS_MANAGER', reference: string): string | undefined;
  /** The text of a `~/.gitconfig` that leads the URLs of the sources' remotes to the repositories that stand for them. */
  gitConfig(): string;
  /** Environment for a child process that makes AWS calls: endpoint, region and the credentials handed out for it. */
  awsEnvironment(): Readonly<Record<string, string>>;
  /** Hides the values of secrets in a text by `***`. */
  mask(text: string): string;
  /** Where the sites that the pipeline deploys to are. */
  readonly sites: readonly NewsOf<'site'>[];
  /** URLs of the template → what answers on loopback: `https://d1.cloudfront.net` → `http://127.0.0.1:4001`. */
  toLoopback(text: string): string;
  /** Runs a function of the assembly really, with its own bundle. */
  invoke(functionName: string, event: unknown, signal: AbortSignal): Promise<Invocation>;
  /** CloudFormation in an account and region: what the home keeps, or what answers at `--aws-endpoint`. */
  stacks(place: { readonly account: string; readonly region: string }): StackService;
  /** The versions and aliases of the functions. */
  readonly versions: VersionStore;
  /** What a function is called with while something is deployed to it. */
  functionEvent(fn: SynthesizedFunction): unknown;
  /** The states of CloudWatch's alarms. */
  readonly alarms: AlarmStates;
  /** Delivers an SNS message to the topic's subscriptions, on loopback. */
  publish(topicArn: string, message: { readonly subject?: string; readonly body: string }): void;
  /** Keeps the `CodePipeline.job` that a function is called with, for GetJobDetails. */
  keepJob(id: string, job: Readonly<Record<string, unknown>>): void;
  /** The result that a Lambda invoke action's function reported for a job, once it has. */
  jobResult(jobId: string): JobResult | undefined;
  /** Has something done when the rehearsal's world ends: what an action left running is stopped so. */
  atEnd(stop: () => Promise<void>): void;
  /** The environments of Elastic Beanstalk. @default - none is deployed to */
  readonly beanstalk?: Beanstalk;
  /** What a function said of a lifecycle event of CodeDeploy, once it has. */
  hookStatus(executionId: string): 'Succeeded' | 'Failed' | undefined;
  /** The digest of an image in the registry on loopback; undefined for any other. */
  imageDigest(image: string): Promise<string | undefined>;
  /** The services that the plan deploys to, and their load balancers. @default - it deploys to none */
  readonly serving?: OpenServing;
  /** Asks the person; undefined when nobody can be asked. */
  readonly ask: ((question: string, signal: AbortSignal) => Promise<boolean>) | undefined;
  /** Whether approvals are given without asking. */
  readonly yes: boolean;
  /**
   * The folder that goes first on the PATH of builds that may start containers: in it `docker` is this machine's engine.
   * @default - no build of the plan may
   */
  readonly containerTools?: string;
}

export interface Invocation {
  readonly ok: boolean;
  /** The function's return value, or its error. */
  readonly payload: unknown;
  /** What the function printed, in lines. */
  readonly logs: readonly string[];
  /** The version that was called: `$LATEST` or a number. @default - none was */
  readonly version?: string;
}

/** What a function told CodePipeline about its job. */
export type JobResult =
  | {
      readonly kind: 'success';
      readonly variables: Readonly<Record<string, string>>;
      readonly continuationToken?: string;
    }
  | { readonly kind: 'failure'; readonly type: string; readonly message: string };
