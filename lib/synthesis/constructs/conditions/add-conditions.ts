import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { alarmName } from '../../../aws/cloudwatch/alarm-name';
import type { WatchedStage } from '../../../aws/codepipeline/watch-settings';
import type { Pipeline } from '../../model/pipeline';
import type { Bundles } from '../functions/bundles';
import { toAlarmArns } from './alarm-arns';
import { type AlarmOutputs, alarmsOf } from './alarms-of';
import { Watcher } from './watcher';

export interface ConditionsProps {
  /** Which stages have conditions. */
  readonly model: Pipeline;
  readonly pipeline: codepipeline.Pipeline;
  /** Encrypts the log of the function that asks for rollbacks. */
  readonly key: kms.IKey;
  /** What the targets of all environments hand out. */
  readonly outputs: AlarmOutputs;
  /** The functions' bundles. */
  readonly bundles: Bundles;
}

/** What the conditions of a pipeline's stages need: the right to look at alarms, and a function that watches on afterwards. */
export function addConditions(scope: Construct, { model, pipeline, key, outputs, bundles }: ConditionsProps): void {
  const baked = model.stages.flatMap((stage) =>
    stage.conditions?.bake === undefined ? [] : alarmsOf(stage, stage.conditions.bake, outputs),
  );
  if (baked.length > 0) {
    const resources = [...toAlarmArns(core.Stack.of(scope), baked)];
    pipeline.role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources }));
  }
  const stages = toWatched(model, outputs);
  if (stages.length === 0) return;
  new Watcher(scope, 'Watcher', {
    settings: { pipeline: model.name, stages },
    pipeline,
    key,
    code: bundles('rollback'),
  });
}

function toWatched({ stages }: Pipeline, outputs: AlarmOutputs): readonly WatchedStage[] {
  return stages.flatMap((stage) => {
    const { watch } = stage.conditions ?? {};
    if (watch === undefined) return [];
    return [{ stage: stage.name, minutes: watch.minutes, alarms: alarmsOf(stage, watch, outputs).map(alarmName) }];
  });
}
