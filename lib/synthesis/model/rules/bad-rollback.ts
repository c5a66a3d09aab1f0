import { alarmName, isAlarm } from '../../../aws/cloudwatch/alarm-name';
import type { Pipeline } from '../pipeline';
import type { Stage } from '../stage';
import { type Alarms, rollsBack, type StageConditions } from '../stage-conditions';
import { outputsOf } from '../target-facts';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_Condition.html */
const mostRules = 5;

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-rollback.html */
export const badRollback: Rule = {
  id: 'BadRollback',
  sentence: `A stage that returns to its last good version deploys, and its pipeline's mode is not PARALLEL; at most ${mostRules} alarms watch it while it bakes, each by its name or its ARN, once.`,
  *check({ pipelines }) {
    for (const pipeline of pipelines)
      for (const stage of pipeline.stages)
        if (stage.conditions !== undefined) yield* checkStage(pipeline, stage, stage.conditions);
  },
};

function* checkStage({ mode }: Pipeline, stage: Stage, conditions: StageConditions): Iterable<Finding> {
  const { bake, watch, onFailure } = conditions;
  if (rollsBack(conditions)) {
    const key = onFailure === 'rollback' ? 'onFailure' : bake === undefined ? 'watch' : 'bake';
    const at = { at: conditions, key: [key], part: 'key' } as const;
    if (mode === 'PARALLEL')
      yield {
        ...at,
        message: `stage "${stage.name}" would roll back, and its pipeline's mode is PARALLEL`,
        hint: 'modes that roll back: QUEUED, SUPERSEDED',
      };
    if (!stage.actions.some(({ verb }) => verb === 'deploy'))
      yield {
        ...at,
        message: `stage "${stage.name}" deploys nothing that could return`,
        hint: 'say it of the stage that deploys',
      };
  }
  if (bake !== undefined) yield* checkAlarms(stage, conditions, 'bake', bake);
  if (watch !== undefined) yield* checkAlarms(stage, conditions, 'watch', watch);
}

type AlarmsKey = 'bake' | 'watch';

function* checkAlarms(stage: Stage, at: object, key: AlarmsKey, { alarms }: Alarms): Iterable<Finding> {
  if (alarms === 'targets') yield* checkTargets(stage, at, key);
  else yield* checkNames(at, key, alarms);
}

/** A target has two or three alarms. */
function* checkTargets({ name, actions }: Stage, at: object, key: AlarmsKey): Iterable<Finding> {
  const place = { at, key: [key, 'alarms'] };
  const watched = actions.filter((one) => one.verb === 'deploy' && outputsOf(one.target).includes('alarms'));
  if (watched.length === 0)
    yield { ...place, message: `no target of stage "${name}" has alarms`, hint: 'name alarms that exist' };
  if (watched.length > 1 && key === 'bake') {
    const message = `${watched.length} targets of stage "${name}" have more alarms than a condition has rules for`;
    yield { ...place, message, hint: 'name the alarms, or deploy to one target in the stage' };
  }
}

function* checkNames(at: object, key: AlarmsKey, alarms: readonly string[]): Iterable<Finding> {
  const most = key === 'bake' ? mostRules : 50;
  if (alarms.length > most)
    yield {
      at,
      key: [key, 'alarms'],
      message: `${alarms.length} alarms are more than a condition has rules for`,
      hint: `at most ${most}`,
    };
  for (const [index, alarm] of alarms.entries()) {
    const place = { at, key: [key, 'alarms', index] };
    if (!isAlarm(alarm))
      yield { ...place, message: `"${alarm}" is no alarm`, hint: 'a name or an ARN of an alarm of CloudWatch' };
    else if (alarms.findIndex((other) => alarmName(other) === alarmName(alarm)) < index)
      yield { ...place, message: `the alarm "${alarm}" is named twice` };
  }
}
