import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { alarmName } from '../../../aws/cloudwatch/alarm-name';
import type { Stage } from '../../model/stage';
import type { Alarms, OnFailure, Window } from '../../model/stage-conditions';

/** What a stage of the L2 takes beside its actions. */
export type StageOptions = Pick<codepipeline.StageOptions, 'beforeEntry' | 'onSuccess' | 'onFailure'>;

/**
 * The conditions of a stage.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-conditions.html
 */
export function toStageOptions({ name, conditions }: Pick<Stage, 'name' | 'conditions'>): StageOptions {
  if (conditions === undefined) return {};
  const { window, bake, onFailure } = conditions;
  const failure = toFailure(onFailure);
  return {
    ...(window && { beforeEntry: toCondition(codepipeline.Result.FAIL, [toWindowRule(name, window)]) }),
    ...(bake && { onSuccess: toCondition(codepipeline.Result.ROLLBACK, toAlarmRules(name, bake)) }),
    ...(failure && { onFailure: failure }),
  };
}

function toCondition(result: codepipeline.Result, rules: codepipeline.Rule[]): codepipeline.Conditions {
  return { conditions: [{ result, rules }] };
}

function toFailure(onFailure: OnFailure): codepipeline.FailureConditions | undefined {
  const { RETRY, ROLLBACK, SKIP } = codepipeline.Result;
  switch (onFailure) {
    case 'fail':
      return undefined;
    case 'rollback':
      return { result: ROLLBACK };
    case 'skip':
      return { result: SKIP };
    case 'retry-failed':
      return { result: RETRY, retryMode: codepipeline.RetryMode.FAILED_ACTIONS };
    case 'retry-all':
      return { result: RETRY, retryMode: codepipeline.RetryMode.ALL_ACTIONS };
  }
}

/** The names of rules are unique in a pipeline. */
function toWindowRule(stage: string, { cron, zone }: Window): codepipeline.Rule {
  return new codepipeline.Rule({
    name: toRuleName(`${stage}-window`),
    provider: 'DeploymentWindow',
    version: '1',
    // The first of its fields is the seconds.
    configuration: { Cron: `* ${cron}`, TimeZone: zone },
  });
}

function toAlarmRules(stage: string, { minutes, alarms }: Alarms): codepipeline.Rule[] {
  return alarms.map(
    (alarm, index) =>
      new codepipeline.Rule({
        name: toRuleName(`${stage}-bake-${index + 1}`),
        provider: 'CloudWatchAlarm',
        version: '1',
        configuration: { AlarmName: alarmName(alarm), AlarmStates: 'ALARM', WaitTime: String(minutes) },
      }),
  );
}

/** At most 100 characters. @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_RuleDeclaration.html */
function toRuleName(name: string): string {
  return name.slice(-100);
}
