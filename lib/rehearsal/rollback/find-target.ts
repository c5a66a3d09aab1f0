import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, PlannedStage } from '../../plan/plan';
import type { Execution } from '../execution';
import { toFileName } from '../store/file-name';
import type { Home } from '../store/home';
import { readExecutions } from './read-executions';
import { toStructure } from './structure';

/** The execution that a stage returns to, or why there is none. */
export type Target =
  | { readonly ok: true; readonly execution: Execution; readonly stage: PlannedStage }
  | { readonly ok: false; readonly reason: string };

/** What decides which execution a stage returns to. */
export interface TargetInput {
  readonly plan: Plan;
  readonly home: Home;
  /** The stage's name. */
  readonly stage: string;
  /** The id of the execution that is asked for. @default - the latest that succeeded in the stage */
  readonly wanted?: string;
}

/**
 * The execution that a stage returns to: one that succeeded in it under the same structure of the pipeline, is no rollback
 * itself, and has its artifacts still.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-rollback.html
 */
export function findTarget({ plan, home, stage: name, wanted }: TargetInput): Target {
  const { pipeline } = plan;
  const stage = plan.stages.find((one) => one.name === name);
  if (stage === undefined) return refuse(`there is no stage ${name}`);
  if (pipeline.executionMode === 'PARALLEL') return refuse('a pipeline in PARALLEL mode has no rollback');
  if (stage.groups.flat().some(({ action }) => action.category === 'Source'))
    return refuse('a stage of sources has no rollback');
  const good = readExecutions(home, pipeline.name)
    .filter((one) => one.type !== 'ROLLBACK' && isGood(one, name) && (wanted === undefined || one.id === wanted))
    .sort((one, other) => endOf(other, name).localeCompare(endOf(one, name)));
  const same = good.find(({ structure }) => structure === toStructure(pipeline));
  if (same !== undefined) return withArtifacts(same, stage, home);
  if (good[0] !== undefined) return refuse(`the pipeline was edited since its last good execution ${good[0].id}`);
  return refuse(wanted === undefined ? 'no execution has succeeded in it yet' : `${wanted} has not succeeded in it`);
}

/** Why a stage cannot return to an execution; undefined when it can. */
export function tryReason(input: TargetInput): string | undefined {
  const target = findTarget(input);
  return target.ok ? undefined : target.reason;
}

/** The input artifacts that a stage takes from the stages before it. */
export function artifactsOf({ groups }: PlannedStage): readonly string[] {
  const actions = groups.flat().map(({ action }) => action);
  const made = new Set(actions.flatMap(({ outputs }) => outputs));
  return [...new Set(actions.flatMap(({ inputs }) => inputs))].filter((input) => !made.has(input));
}

function withArtifacts(execution: Execution, stage: PlannedStage, home: Home): Target {
  const folder = join(home.execution(execution.pipeline, execution.id), 'artifacts');
  const gone = artifactsOf(stage).filter((name) => !existsSync(join(folder, `${toFileName(name)}.zip`)));
  return gone.length === 0
    ? { ok: true, execution, stage }
    : refuse(`the artifacts of execution ${execution.id} are no longer there: ${gone.join(', ')}`);
}

function isGood({ stages }: Execution, name: string): boolean {
  return stages.some((stage) => stage.name === name && stage.status === 'Succeeded');
}

function endOf({ stages }: Execution, name: string): string {
  return stages.find((stage) => stage.name === name)?.endTime ?? '';
}

function refuse(reason: string): Target {
  return { ok: false, reason };
}
