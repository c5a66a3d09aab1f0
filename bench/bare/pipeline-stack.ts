import * as path from 'node:path';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Notifier } from './notifier';
import type { SiteStack } from './site-stack';

const connectionArn =
  'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';

/** The storefront's pipeline as one writes it by hand: what `conveyor.yaml` makes. */
export class PipelineStack extends Stack {
  private readonly key = new kms.Key(this, 'Key', { enableKeyRotation: true });
  private readonly source = new codepipeline.Artifact('Source');
  private readonly site = new codepipeline.Artifact('site');

  constructor(scope: Construct, id: string, props: StackProps & { staging: SiteStack; production: SiteStack }) {
    super(scope, id, props);
    const pipeline = new codepipeline.Pipeline(this, 'Pipeline', {
      pipelineName: 'bare',
      pipelineType: codepipeline.PipelineType.V2,
      executionMode: codepipeline.ExecutionMode.QUEUED,
      artifactBucket: this.artifactBucket(),
    });
    pipeline.addStage({ stageName: 'Source', actions: [this.pull()] });
    pipeline.addStage({
      stageName: 'Build',
      actions: [this.build('check-version', 1), this.build('packages', 2, true)],
    });
    pipeline.addStage({ stageName: 'Verify', actions: [this.build('unit', 1), this.build('lint', 1)] });
    const smoke = this.build('smoke', 2, false, { SITE_URL: { value: props.staging.url } });
    pipeline.addStage({ stageName: 'Staging', actions: [this.deploy(props.staging), smoke] });
    pipeline.addStage({ stageName: 'Release', actions: [this.approve()] });
    pipeline.addStage({ stageName: 'Production', actions: [this.deploy(props.production), this.build('version', 2)] });
    new Notifier(this, 'Notifier', {
      pipeline,
      key: this.key,
      entry: path.join(__dirname, '../../lambda/notify/index.ts'),
    });
  }

  private artifactBucket(): s3.Bucket {
    const common = {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const serverAccessLogsBucket = new s3.Bucket(this, 'AccessLogs', common);
    return new s3.Bucket(this, 'Artifacts', {
      ...common,
      encryptionKey: this.key,
      versioned: true,
      serverAccessLogsBucket,
    });
  }

  private pull(): codepipeline.IAction {
    return new actions.CodeStarConnectionsSourceAction({
      actionName: 'Source',
      connectionArn,
      owner: 'acme',
      repo: 'storefront',
      branch: 'main',
      output: this.source,
    });
  }

  private build(
    name: string,
    runOrder: number,
    outputs = false,
    environmentVariables: Record<string, codebuild.BuildEnvironmentVariable> = {},
  ): codepipeline.IAction {
    const logGroup = new logs.LogGroup(this, `${name}-logs`, {
      retention: logs.RetentionDays.ONE_MONTH,
      encryptionKey: this.key,
    });
    const project = new codebuild.PipelineProject(this, name, {
      encryptionKey: this.key,
      environment: { buildImage: codebuild.LinuxBuildImage.AMAZON_LINUX_2023_5 },
      buildSpec: codebuild.BuildSpec.fromObjectToYaml({ version: 0.2, phases: { build: { commands: ['npm ci'] } } }),
      logging: { cloudWatch: { logGroup } },
    });
    return new actions.CodeBuildAction({
      actionName: name,
      runOrder,
      project,
      input: this.source,
      environmentVariables,
      ...(outputs ? { outputs: [this.site, new codepipeline.Artifact('api')] } : {}),
    });
  }

  private deploy({ bucket }: SiteStack): codepipeline.IAction {
    return new actions.S3DeployAction({ actionName: 'site', runOrder: 1, bucket, input: this.site });
  }

  private approve(): codepipeline.IAction {
    const topic = new sns.Topic(this, 'Approvers', { masterKey: this.key, enforceSSL: true });
    topic.addSubscription(new subscriptions.EmailSubscription('release@acme.example'));
    return new actions.ManualApprovalAction({ actionName: 'release', notificationTopic: topic });
  }
}
