import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { BuildVpc } from '../../model/action';
import type { BuildCache } from '../../model/build-cache';
import type { ArtifactStore } from '../artifact-store';
import { addLogGroup } from '../log-group';
import { servicePrincipal } from '../service-principal';
import { type BatchProps, toBatchConfig } from './build-batches';
import { type BuildEnvironmentProps, toBuildEnvironment } from './build-environment';
import { joinNetwork } from './build-network';
import { toPullStatements } from './image-access';

export interface BuildProjectProps extends BuildEnvironmentProps {
  /** The pipeline's key and bucket. */
  readonly store: ArtifactStore;
  /** What the project is for, in a sentence. */
  readonly description: string;
  /** The whole buildspec as text, or a path in the source. */
  readonly buildspec: string;
  /** 5 to 480; says nothing on Lambda compute, which ends a build after 15. */
  readonly timeoutMinutes: number;
  /** 5 to 480. @default - CodeBuild's own, 480 */
  readonly queueTimeoutMinutes?: number;
  /** How many builds may run at once. @default - the account's quota */
  readonly concurrency?: number;
  /** Where what `cache.paths` names is kept between builds. @default - nowhere */
  readonly cache?: Pick<BuildCache, 'store' | 'modes'>;
  /** Whether the builds write test reports. */
  readonly reports: boolean;
  /** A network of the person's own that the builds run in. @default - none */
  readonly vpc?: BuildVpc;
  /** How its batches run. @default - none can be started */
  readonly batch?: BatchProps;
}

/** One CodeBuild project that a pipeline starts, with a role and a log group of its own. */
export class BuildProject extends Construct {
  /** What an action starts. */
  readonly project: codebuild.PipelineProject;
  /** What its builds may do. */
  readonly role: iam.Role;
  private readonly resource: codebuild.CfnProject;

  constructor(scope: Construct, id: string, props: BuildProjectProps) {
    super(scope, id);
    this.role = new iam.Role(this, 'Role', {
      description: props.description,
      assumedBy: servicePrincipal(this, 'codebuild.amazonaws.com'),
    });
    this.project = new Project(this, 'Project', {
      description: props.description,
      role: this.role,
      buildSpec: new RenderedBuildspec(props.buildspec),
      encryptionKey: props.store.key,
      ...toLimits(props),
      grantReportGroupPermissions: props.reports,
      logging: { cloudWatch: { logGroup: addLogGroup(this, 'Logs', props.store.key) } },
    });
    this.resource = this.project.node.defaultChild as codebuild.CfnProject;
    this.resource.environment = toBuildEnvironment(props);
    for (const statement of toPullStatements(this, props.image ?? '')) this.role.addToPolicy(statement);
    if (props.cache !== undefined) this.keepCache(props.cache, props.store);
    if (props.vpc !== undefined) joinNetwork(this, this.resource, this.role, props.vpc);
    if (props.batch !== undefined) this.resource.buildBatchConfig = toBatchConfig(this, this.project, props.batch);
  }

  /**
   * In the bucket unless the person says otherwise, for a local cache lives on one build host for some minutes, which a
   * pipeline that runs a few times a day never meets again. Not by the L2 cache, which would give the build the whole bucket.
   */
  private keepCache({ store: where, modes }: Pick<BuildCache, 'store' | 'modes'>, store: ArtifactStore): void {
    if (where === 'local') this.resource.cache = { type: 'LOCAL', modes: modes.map((mode) => localModes[mode]) };
    if (where !== 's3') return;
    const prefix = store.cachePrefix(this);
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
        resources: [store.bucket.arnForObjects(`${prefix}/*`)],
      }),
    );
    this.resource.cache = { type: 'S3', location: core.Fn.join('/', [store.bucket.bucketName, prefix]) };
  }
}

/** @see https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectCache.html */
const localModes = {
  source: 'LOCAL_SOURCE_CACHE',
  docker: 'LOCAL_DOCKER_LAYER_CACHE',
  custom: 'LOCAL_CUSTOM_CACHE',
} as const;

/** Lambda compute knows neither time limit, and refuses them. */
function toLimits({ machine, timeoutMinutes, queueTimeoutMinutes, concurrency }: BuildProjectProps) {
  return {
    ...(machine?.kind !== 'lambda' && { timeout: core.Duration.minutes(timeoutMinutes) }),
    ...(machine?.kind !== 'lambda' &&
      queueTimeoutMinutes !== undefined && { queuedTimeout: core.Duration.minutes(queueTimeoutMinutes) }),
    ...(concurrency !== undefined && { concurrentBuildLimit: concurrency }),
  };
}

/** A project whose batches are ours to configure: an action of the L2 would make it a role that any account may misuse. */
class Project extends codebuild.PipelineProject {
  override enableBatchBuilds(): codebuild.BatchBuildConfig | undefined {
    return undefined;
  }
}

/** A buildspec whose text is final: what the template says is what a person reads in the recipe. */
class RenderedBuildspec extends codebuild.BuildSpec {
  readonly isImmediate = true;

  constructor(private readonly text: string) {
    super();
  }

  toBuildSpec(): string {
    return this.text;
  }
}
