import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Pipeline } from '../../model/pipeline';
import { rollsBack } from '../../model/stage-conditions';
import { addDeadLetters, addFunction, addFunctionRole, addRight } from '../functions/add-function';
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
    this.deadLetters = addDeadLetters(this);
    this.role = addFunctionRole(this, `Tells people of the pipeline ${props.model.name}`);
    this.allow(props);
    addNoticeRules(this, {
      pipeline: props.model.name,
      moments: new Set(props.model.notices.flatMap(({ when }) => when)),
      rollbacks: props.model.stages.some(({ conditions }) => conditions !== undefined && rollsBack(conditions)),
      notifier: this.addFunction(props) as lambda.IFunction,
      deadLetters: this.deadLetters as sqs.IQueue,
    });
  }

  private addFunction({ model, code, key }: NotifierProps): lambda.Function {
    return addFunction(this, {
      description: `Tells people of the pipeline ${model.name}`,
      code,
      key,
      role: this.role,
      environment: { CHANNELS: core.Stack.of(this).toJsonString(this.channels.channels) },
      timeoutMinutes: 1,
      deadLetters: this.deadLetters as sqs.IQueue,
    });
  }

  private allow({ model, pipeline }: NotifierProps): void {
    for (const topic of this.channels.topics) topic.grantPublish(this.role);
    addRight(this.role, this.channels.secretArns, 'secretsmanager:GetSecretValue');
    addRight(
      this.role,
      [pipeline.pipelineArn],
      'codepipeline:GetPipelineExecution',
      'codepipeline:ListActionExecutions',
    );
    const stack = core.Stack.of(this);
    const repositories = model.sources.filter((source) => source.provider === 'codecommit');
    addRight(
      this.role,
      repositories.map(({ repository }) => stack.formatArn({ service: 'codecommit', resource: repository })),
      'codecommit:GetCommit',
    );
  }
}
