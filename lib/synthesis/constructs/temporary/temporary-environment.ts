import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { TemporaryEnvironment as Model } from '../../model/temporary-environment';
import { toDeploymentRole } from '../deploys/cloudformation/deployment-role';
import { addDeadLetters, addFunction, addFunctionRole, addRight } from '../functions/add-function';

/** How often what executions left behind is looked for. */
const SWEEP_MINUTES = 15;

export interface TemporaryEnvironmentProps {
  readonly model: Model;
  /** The name of the pipeline whose executions make it; the pipeline itself waits for the function that it calls. */
  readonly pipelineName: string;
  /** Encrypts the log. */
  readonly key: kms.IKey;
  /** The folder with the bundle of the function that sweeps. */
  readonly code: string;
}

/**
 * What the stacks of a temporary environment need beside the actions that make and delete them: the role that CloudFormation
 * takes, and a function that deletes what executions leave behind, asked by a rule of the stage when it fails, and every quarter
 * of an hour. What it could not delete stays in a queue for two weeks.
 */
export class TemporaryEnvironment extends Construct {
  /** The role that CloudFormation takes. */
  readonly deploymentRole: iam.IRole;
  /** Deletes what is left behind. */
  readonly sweeper: lambda.IFunction;

  constructor(scope: Construct, id: string, { model, pipelineName, key, code }: TemporaryEnvironmentProps) {
    super(scope, id);
    this.deploymentRole = toDeploymentRole(this, model.stack);
    const deadLetters = addDeadLetters(this) as sqs.IQueue;
    const description = `Deletes what executions leave of the environment ${model.name}`;
    const role = addFunctionRole(this, description);
    const pipelineArn = core.Stack.of(this).formatArn({ service: 'codepipeline', resource: pipelineName });
    addRight(role, [pipelineArn], 'codepipeline:ListPipelineExecutions');
    addRight(role, [toStackArns(this, model)], 'cloudformation:DescribeStacks', 'cloudformation:DeleteStack');
    addRight(role, ['*'], 'codepipeline:PutJobSuccessResult', 'codepipeline:PutJobFailureResult');
    const environment = {
      PIPELINE: pipelineName,
      STACK_PREFIX: `${model.stack.stack}-`,
      LIVES_MINUTES: String(model.livesMinutes),
    };
    this.sweeper = addFunction(this, {
      description,
      code,
      key,
      role,
      environment,
      timeoutMinutes: 5,
      deadLetters,
    }) as lambda.IFunction;
    new events.Rule(this, 'Times', {
      description,
      schedule: events.Schedule.rate(core.Duration.minutes(SWEEP_MINUTES)),
      targets: [new targets.LambdaFunction(this.sweeper, { deadLetterQueue: deadLetters })],
    });
  }
}

/** The stacks of all executions, each of which has an id at the end of its name. */
export function toStackArns(scope: Construct, { stack }: Model): string {
  return core.Stack.of(scope).formatArn({
    service: 'cloudformation',
    resource: 'stack',
    resourceName: `${stack.stack}-*/*`,
  });
}
