import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tryStarterSettings } from '../../model/codecommit-start';
import type { Pipeline } from '../../model/pipeline';
import type { Bundles } from '../functions/bundles';
import { addSchedule } from './schedule';
import { addStartRule } from './start-rule';
import { Starter } from './starter';

export interface TriggersProps {
  /** What starts what. */
  readonly model: Pipeline;
  /** What is started. */
  readonly pipeline: codepipeline.IPipeline;
  /** Encrypts the log of a function that starts it. */
  readonly key: kms.IKey;
  /** The functions' bundles. */
  readonly bundles: Bundles;
}

/**
 * What starts a pipeline, but for the rules that stand beside their sources: the clock and other pipelines' successes, each once;
 * and what a function must look at.
 */
export function addTriggers(scope: Construct, props: TriggersProps): void {
  const { model, pipeline } = props;
  const own = new Construct(scope, 'Triggers');
  for (const trigger of model.triggers) {
    if (trigger.kind === 'pipeline') addSuccessRule(own, trigger.pipeline, pipeline);
    if (trigger.kind === 'schedule') addSchedule(own, trigger, pipeline);
  }
  const settings = tryStarterSettings(model);
  if (settings === undefined) return;
  new Starter(scope, 'Starter', { settings, pipeline, key: props.key, code: props.bundles('start') });
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html */
function addSuccessRule(scope: Construct, other: string, pipeline: codepipeline.IPipeline): void {
  if (scope.node.tryFindChild(other) !== undefined) return;
  addStartRule(scope, other, {
    pipeline,
    on: `the success of ${other}`,
    pattern: {
      source: ['aws.codepipeline'],
      detailType: ['CodePipeline Pipeline Execution State Change'],
      detail: { pipeline: [other], state: ['SUCCEEDED'] },
    },
  });
}
