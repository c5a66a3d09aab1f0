import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { renderStarter, STARTER, type StarterSettings } from '../../../aws/codecommit/starter-settings';
import { addDeadLetters, addFunction, addFunctionRole, addRight } from '../functions/add-function';

export interface StarterProps {
  /** What is followed, and whether it starts what. */
  readonly settings: StarterSettings;
  /** The pipeline of the settings. */
  readonly pipeline: codepipeline.IPipeline;
  /** Encrypts the log. */
  readonly key: kms.IKey;
  /** The folder with the function's bundle. */
  readonly code: string;
}

/**
 * A function that starts a pipeline for what its filters let through, since CodeCommit has none: it is told of each change of a
 * branch or a tag of the repositories, and keeps in a parameter for each branch how far it has looked. What it could not
 * handle stays in a queue for two weeks.
 */
export class Starter extends Construct {
  constructor(scope: Construct, id: string, props: StarterProps) {
    super(scope, id);
    const deadLetters = addDeadLetters(this) as sqs.IQueue;
    const role = addFunctionRole(
      this,
      `Starts the pipeline ${props.settings.pipeline} for what its filters let through`,
    );
    allow(role, props);
    const starter = addFunction(this, {
      description: `Starts the pipeline ${props.settings.pipeline} for what its filters let through`,
      code: props.code,
      key: props.key,
      role,
      environment: { [STARTER]: renderStarter(props.settings) },
      timeoutMinutes: 5,
      deadLetters,
    });
    addRule(this, props.settings, starter as lambda.IFunction, deadLetters);
  }
}

function allow(role: iam.Role, { settings, pipeline }: StarterProps): void {
  const stack = core.Stack.of(role);
  const parameters = settings.sources.map(({ pointer }) =>
    stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: `${pointer.slice(1)}/*` }),
  );
  addRight(role, toRepositoryArns(stack, settings), 'codecommit:GetDifferences', 'codecommit:GetMergeCommit');
  addRight(role, parameters, 'ssm:GetParameter', 'ssm:PutParameter');
  addRight(role, [pipeline.pipelineArn], 'codepipeline:StartPipelineExecution');
}

/** @see https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html */
function addRule(
  scope: Construct,
  settings: StarterSettings,
  starter: lambda.IFunction,
  deadLetters: sqs.IQueue,
): void {
  new events.Rule(scope, 'Changes', {
    description: `Branches and tags that may start the pipeline ${settings.pipeline}`,
    eventPattern: {
      source: ['aws.codecommit'],
      detailType: ['CodeCommit Repository State Change'],
      resources: [...toRepositoryArns(core.Stack.of(scope), settings)],
      detail: { event: ['referenceCreated', 'referenceUpdated'], referenceType: [...toReferenceTypes(settings)] },
    },
    targets: [new targets.LambdaFunction(starter, { deadLetterQueue: deadLetters })],
  });
}

/** Branches, tags, or both: what some filter asks for. */
function toReferenceTypes({ sources }: StarterSettings): readonly string[] {
  const filters = sources.flatMap((source) => source.filters);
  return [
    ...(filters.some(({ tags }) => tags === undefined) ? ['branch'] : []),
    ...(filters.some(({ tags }) => tags !== undefined) ? ['tag'] : []),
  ];
}

function toRepositoryArns(stack: core.Stack, { sources }: StarterSettings): readonly string[] {
  const names = new Set(sources.map(({ repository }) => repository));
  return [...names].map((name) => stack.formatArn({ service: 'codecommit', resource: name }));
}
