import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Moment } from '../../model/notice';

export interface NoticeRulesProps {
  /** The pipeline's name. */
  readonly pipeline: string;
  /** The moments at which anybody wants to be told. */
  readonly moments: ReadonlySet<Moment>;
  /** Whether a stage may return to an earlier version, of which those are told who want to know of failures. @default false */
  readonly rollbacks?: boolean;
  /** The function that the events go to. */
  readonly notifier: lambda.IFunction;
  /** Keeps the events that could not be delivered. */
  readonly deadLetters: sqs.IQueue;
}

/**
 * Sends the notifier the events of a pipeline of which somebody wants to be told, and no others: the pipeline's own state
 * changes, and an approval's start, which is the moment when it waits. A failure's reason is asked of CodePipeline then, so
 * the events of the failing action and its stage need not come too.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export function addNoticeRules(scope: Construct, props: NoticeRulesProps): void {
  const states = [...props.moments].flatMap((moment) => STATES[moment]);
  if (states.length > 0) {
    addRule(scope, 'Executions', props, {
      detailType: ['CodePipeline Pipeline Execution State Change'],
      detail: { pipeline: [props.pipeline], ...toStates(states, props) },
    });
  }
  if (props.moments.has('waiting')) {
    addRule(scope, 'Approvals', props, {
      detailType: ['CodePipeline Action Execution State Change'],
      detail: { pipeline: [props.pipeline], state: ['STARTED'], type: { category: ['Approval'] } },
    });
  }
}

/** One rule for both: an event that matches either is handed on once. */
function toStates(states: string[], { moments, rollbacks }: NoticeRulesProps): Record<string, unknown> {
  if (rollbacks !== true || !moments.has('failed') || moments.has('started')) return { state: states };
  const types = ['AutomatedRollback', 'ManualRollback'];
  return { $or: [{ state: states }, { state: ['STARTED'], 'execution-trigger': { 'trigger-type': types } }] };
}

/** A pipeline's states that are a moment. */
const STATES: Readonly<Record<Moment, readonly string[]>> = {
  started: ['STARTED', 'RESUMED'],
  succeeded: ['SUCCEEDED'],
  failed: ['FAILED'],
  waiting: [],
};

function addRule(scope: Construct, id: string, props: NoticeRulesProps, pattern: events.EventPattern): void {
  new events.Rule(scope, id, {
    description: `${id} of ${props.pipeline} that somebody wants to know of`,
    eventPattern: { source: ['aws.codepipeline'], ...pattern },
    targets: [
      new targets.LambdaFunction(props.notifier, {
        deadLetterQueue: props.deadLetters,
        // News of a pipeline is of no use a day later.
        maxEventAge: core.Duration.hours(2),
        retryAttempts: 20,
      }),
    ],
  });
}
