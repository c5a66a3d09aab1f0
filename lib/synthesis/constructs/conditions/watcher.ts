import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { WATCH, type WatchSettings } from '../../../aws/codepipeline/watch-settings';
import { addDeadLetters, addFunction, addFunctionRole, addRight } from '../functions/add-function';

export interface WatcherProps {
  /** Which alarms turn back which stages. */
  readonly settings: WatchSettings;
  /** The pipeline of the settings. */
  readonly pipeline: codepipeline.IPipeline;
  /** Encrypts the log. */
  readonly key: kms.IKey;
  /** The folder with the function's bundle. */
  readonly code: string;
}

/**
 * A function that asks CodePipeline for a rollback when an alarm goes off after its stage is over, since CodePipeline looks at
 * alarms only while a stage runs. What it could not handle stays in a queue for two weeks.
 */
export class Watcher extends Construct {
  constructor(scope: Construct, id: string, { settings, pipeline, key, code }: WatcherProps) {
    super(scope, id);
    const deadLetters = addDeadLetters(this) as sqs.IQueue;
    const description = `Rolls stages of the pipeline ${settings.pipeline} back when alarms go off`;
    const role = addFunctionRole(this, description);
    addRight(role, [pipeline.pipelineArn], 'codepipeline:GetPipelineState', 'codepipeline:ListPipelineExecutions');
    // A stage is a resource of its own, and which of the two CodePipeline asks for is not said of RollbackStage.
    const stages = settings.stages.map(({ stage }) => `${pipeline.pipelineArn}/${stage}`);
    addRight(role, [pipeline.pipelineArn, ...stages], 'codepipeline:RollbackStage');
    const environment = { [WATCH]: core.Stack.of(this).toJsonString(settings) };
    const watcher = addFunction(this, { description, code, key, role, environment, timeoutMinutes: 1, deadLetters });
    addRule(this, settings, watcher as lambda.IFunction, deadLetters);
  }
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html */
function addRule(scope: Construct, settings: WatchSettings, watcher: lambda.IFunction, deadLetters: sqs.IQueue): void {
  const alarms = [...new Set(settings.stages.flatMap((stage) => stage.alarms))];
  new events.Rule(scope, 'Alarms', {
    description: `Alarms that roll stages of the pipeline ${settings.pipeline} back`,
    eventPattern: {
      source: ['aws.cloudwatch'],
      detailType: ['CloudWatch Alarm State Change'],
      detail: { alarmName: alarms, state: { value: ['ALARM'] } },
    },
    targets: [new targets.LambdaFunction(watcher, { deadLetterQueue: deadLetters })],
  });
}
