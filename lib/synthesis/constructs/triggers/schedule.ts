import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import * as targets from 'aws-cdk-lib/aws-scheduler-targets';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Trigger } from '../../model/trigger';
import { servicePrincipal } from '../service-principal';

/** A trigger by the clock. */
export type ScheduleTrigger = Extract<Trigger, { readonly kind: 'schedule' }>;

/**
 * A schedule of EventBridge Scheduler, in its own time zone, with a role that may start this pipeline and nothing else. A start
 * that CodePipeline refuses is tried again for an hour. Scheduler encrypts under a customer's key what it hands its target,
 * which is nothing here.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/encryption-rest.html
 */
export function addSchedule(
  scope: Construct,
  { expression, zone }: ScheduleTrigger,
  pipeline: codepipeline.IPipeline,
): void {
  const id = `${expression} ${zone}`;
  if (scope.node.tryFindChild(id.replaceAll('/', '--')) !== undefined) return;
  const own = new Construct(scope, id);
  new scheduler.Schedule(own, 'Schedule', {
    description: `Starts the pipeline at ${expression}, ${zone}`,
    schedule: scheduler.ScheduleExpression.expression(expression, core.TimeZone.of(zone)),
    target: new targets.CodePipelineStartPipelineExecution(pipeline, {
      role: new iam.Role(own, 'Role', {
        description: `Lets EventBridge Scheduler start the pipeline at ${expression}, ${zone}`,
        assumedBy: servicePrincipal(own, 'scheduler.amazonaws.com'),
      }),
      maxEventAge: core.Duration.hours(1),
      retryAttempts: 10,
    }),
  });
}
