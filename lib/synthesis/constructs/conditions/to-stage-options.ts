import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { alarmName } from '../../../aws/cloudwatch/alarm-name';
import type { Stage } from '../../model/stage';
import type { OnFailure, Window } from '../../model/stage-conditions';
import { type AlarmOutputs, alarmsOf } from './alarms-of';

/** What a stage of the L2 takes beside its actions. */
export type StageOptions = Pick<codepipeline.StageOptions, 'beforeEntry' | 'onSuccess' | 'onFailure'>;

/**
 * The conditions of a stage.
 *
 * @param outputs where the alarms of targets are found
 * @param sweeper deletes the temporary environment of a stage that fails
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-conditions.html
 */
export function toStageOptions(
  stage: Pick<Stage, 'name' | 'actions' | 'conditions'>,
  outputs: AlarmOutputs,
  sweeper?: lambda.IFunction,
): StageOptions {
  const { name, conditions } = stage;
  const { window, bake, onFailure = 'fail' } = conditions ?? {};
  const failure = sweeper === undefined ? toFailure(onFailure) : toSweep(name, sweeper);
  return {
    ...(window && { beforeEntry: toCondition(codepipeline.Result.FAIL, [toWindowRule(name, window)]) }),
    ...(bake && {
      onSuccess: toCondition(
        codepipeline.Result.ROLLBACK,
        toAlarmRules(name, bake.minutes, alarmsOf(stage, bake, outputs)),
      ),
    }),
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

/** Whether the environment could be deleted or not, the stage has failed. */
function toSweep(stage: string, sweeper: lambda.IFunction): codepipeline.FailureConditions {
  const rule = new codepipeline.Rule({
    name: toRuleName(`${stage}-sweep`),
    provider: 'LambdaInvoke',
    version: '1',
    configuration: { FunctionName: sweeper.functionName, UserParameters: '#{codepipeline.PipelineExecutionId}' },
  });
  return toCondition(codepipeline.Result.FAIL, [rule]);
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

function toAlarmRules(stage: string, minutes: number, alarms: readonly string[]): codepipeline.Rule[] {
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
