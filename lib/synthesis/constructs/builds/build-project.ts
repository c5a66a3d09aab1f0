import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DEFAULT_IMAGE } from '../../../aws/codebuild/image';
import type { ArtifactStore } from '../artifact-store';
import { addLogGroup } from '../log-group';
import { servicePrincipal } from '../service-principal';

export interface BuildProjectProps {
  /** The pipeline's key and bucket. */
  readonly store: ArtifactStore;
  /** What the project is for, in a sentence. */
  readonly description: string;
  /** The whole buildspec as text, or a path in the source. */
  readonly buildspec: string;
  /** 5 to 480. */
  readonly timeoutMinutes: number;
  /**
   * Whether what `cache.paths` names is kept in the artifact bucket between builds. In the bucket, for a local cache
   * lives on one build host for some minutes, which a pipeline that runs a few times a day never meets again.
   */
  readonly cache: boolean;
  /** Whether the builds write test reports. */
  readonly reports: boolean;
}

/**
 * One CodeBuild project that a pipeline starts, with a role and a log group of its own.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-available.html for the image
 */
export class BuildProject extends Construct {
  /** What an action starts. */
  readonly project: codebuild.PipelineProject;
  /** What its builds may do. */
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: BuildProjectProps) {
    super(scope, id);
    this.role = new iam.Role(this, 'Role', {
      description: props.description,
      assumedBy: servicePrincipal(this, 'codebuild.amazonaws.com'),
    });
    this.project = new codebuild.PipelineProject(this, 'Project', {
      description: props.description,
      role: this.role,
      buildSpec: new RenderedBuildspec(props.buildspec),
      environment: {
        buildImage: codebuild.LinuxBuildImage.fromCodeBuildImageId(DEFAULT_IMAGE),
        computeType: codebuild.ComputeType.SMALL,
      },
      encryptionKey: props.store.key,
      timeout: core.Duration.minutes(props.timeoutMinutes),
      grantReportGroupPermissions: props.reports,
      logging: { cloudWatch: { logGroup: addLogGroup(this, 'Logs', props.store.key) } },
    });
    if (props.cache) this.keepCache(props.store);
  }

  /** Not by the L2 cache, which would give the build the whole bucket. */
  private keepCache(store: ArtifactStore): void {
    const prefix = store.cachePrefix(this);
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
        resources: [store.bucket.arnForObjects(`${prefix}/*`)],
      }),
    );
    const resource = this.project.node.defaultChild as codebuild.CfnProject;
    resource.cache = { type: 'S3', location: core.Fn.join('/', [store.bucket.bucketName, prefix]) };
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
