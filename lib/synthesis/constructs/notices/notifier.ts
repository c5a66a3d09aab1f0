import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Pipeline } from '../../model/pipeline';
import { addLogGroup } from '../log-group';
import { Channels } from './channels';
import { addNoticeRules } from './notice-rules';

export interface NotifierProps {
  /** Whom to tell, and of which sources. */
  readonly model: Pipeline;
  /** The pipeline that is told of. */
  readonly pipeline: codepipeline.IPipeline;
  /** Encrypts the log and the messages. */
  readonly key: kms.IKey;
  /** The folder with the notifier's bundle. */
  readonly code: string;
}

/** Tells people of a pipeline by e-mail and in Slack; what could not be told stays in a queue for two weeks. */
export class Notifier extends Construct {
  private readonly channels: Channels;
  private readonly deadLetters: sqs.Queue;
  private readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: NotifierProps) {
    super(scope, id);
    this.channels = new Channels(this, 'Channels', props.model.notices, props.key);
    this.deadLetters = new sqs.Queue(this, 'DeadLetters', {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: core.Duration.days(14),
    });
    this.role = new iam.Role(this, 'Role', {
      description: `Tells people of the pipeline ${props.model.name}`,
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    this.allow(props);
    addNoticeRules(this, {
      pipeline: props.model.name,
      moments: new Set(props.model.notices.flatMap(({ when }) => when)),
      notifier: this.addFunction(props) as lambda.IFunction,
      deadLetters: this.deadLetters as sqs.IQueue,
    });
  }

  private addFunction(props: NotifierProps): lambda.Function {
    const logGroup = addLogGroup(this, 'Logs', props.key);
    logGroup.grantWrite(this.role);
    return new lambda.Function(this, 'Function', {
      description: `Tells people of the pipeline ${props.model.name}`,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromAsset(props.code),
      role: this.role,
      logGroup,
      memorySize: 256,
      timeout: core.Duration.minutes(1),
      retryAttempts: 2,
      deadLetterQueue: this.deadLetters as sqs.IQueue,
      environment: { CHANNELS: core.Stack.of(this).toJsonString(this.channels.channels) },
    });
  }

  private allow({ model, pipeline }: NotifierProps): void {
    for (const topic of this.channels.topics) topic.grantPublish(this.role);
    this.addRight(this.channels.secretArns, 'secretsmanager:GetSecretValue');
    this.addRight([pipeline.pipelineArn], 'codepipeline:GetPipelineExecution', 'codepipeline:ListActionExecutions');
    const stack = core.Stack.of(this);
    const repositories = model.sources.filter((source) => source.provider === 'codecommit');
    this.addRight(
      repositories.map(({ repository }) => stack.formatArn({ service: 'codecommit', resource: repository })),
      'codecommit:GetCommit',
    );
  }

  private addRight(resources: readonly string[], ...actions: readonly string[]): void {
    if (resources.length === 0) return;
    this.role.addToPolicy(new iam.PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
