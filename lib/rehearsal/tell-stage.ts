import { type Moment, toAwsPipelineEvent, toAwsStageEvent } from './aws-event';
import type { NewsOf } from './news';
import { type PlanRun, toEventSource } from './plan-run';

/** Tells that the execution has changed its state. */
export function tellExecution(run: PlanRun, startTime: Date, state: NewsOf<'execution'>['state']): void {
  const moment = toMoment(run, startTime);
  run.journal.tell({
    type: 'execution',
    state,
    directory: run.journal.folder.path,
    ...(state !== 'STARTED' && state !== 'STOPPING' && toDuration(moment)),
    aws: toAwsPipelineEvent(toEventSource(run), moment, state),
  });
}

/** Tells that a stage has changed its state. */
export function tellStage(run: PlanRun, startTime: Date, stage: string, state: NewsOf<'stage'>['state']): void {
  const moment = toMoment(run, startTime);
  run.journal.tell({
    type: 'stage',
    stage,
    state,
    ...(state !== 'STARTED' && state !== 'RESUMED' && toDuration(moment)),
    aws: toAwsStageEvent(toEventSource(run), moment, { stage, state }),
  });
}

function toMoment(run: PlanRun, startTime: Date): Moment {
  return { time: run.world.clock(), startTime };
}

function toDuration({ time, startTime }: Moment): { durationMs: number } {
  return { durationMs: Math.max(0, time.getTime() - startTime.getTime()) };
}
