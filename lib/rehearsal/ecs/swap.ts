import { setTimeout as sleep } from 'node:timers/promises';
import type { SynthesizedContainerService } from '../../assembly/container-service';
import type { Balancers } from '../balancer/open-balancers';
import type { Pace } from '../balancer/pace';
import type { TargetGroup } from '../balancer/target-group';
import type { TaskSet } from './task-set';

/** Why a deployment failed; what it changed is turned back. */
export class SwapFailure extends Error {}

/** What a swap of a service's tasks works with. */
export interface Swap {
  readonly service: SynthesizedContainerService;
  /** The version that serves. @default - none does */
  readonly old?: TaskSet;
  /** The version to come; it has no task yet. */
  readonly fresh: TaskSet;
  readonly balancers: Balancers;
  readonly pace: Pace;
  /** The log of the action. */
  readonly log: (line: string) => void;
  /** Set when a person interrupts, or the time is over. */
  readonly signal: AbortSignal;
  /** Which alarm rings, as a sentence. */
  readonly alarm: () => string | undefined;
}

/** What goes on between the steps of a shift. */
export interface ShiftSteps {
  readonly steps: readonly { readonly percent: number; readonly minutes: number }[];
  /** For how long both versions stay after the last step. */
  readonly bakeMinutes: number;
  /** Two target groups, of which one is of the version that serves. */
  readonly groups: readonly [TargetGroup, TargetGroup];
  /** ARNs of the rules, or listeners, of production. */
  readonly production: readonly string[];
  /** ARNs of the rules, or listeners, for test traffic. */
  readonly test: readonly string[];
  /** Called as each stage is reached. @throws SwapFailure when what it calls says no */
  readonly reach: (stage: ShiftStage, weights: ShiftWeights) => Promise<void>;
}

/** Where a shift is. */
export type ShiftStage =
  | 'RECONCILE_SERVICE'
  | 'PRE_SCALE_UP'
  | 'POST_SCALE_UP'
  | 'TEST_TRAFFIC_SHIFT'
  | 'POST_TEST_TRAFFIC_SHIFT'
  | 'PRODUCTION_TRAFFIC_SHIFT'
  | 'POST_PRODUCTION_TRAFFIC_SHIFT';

/** The shares of the version to come, in percent. */
export interface ShiftWeights {
  readonly production: number;
  readonly test: number;
}

/** Waits while nothing is wrong. @throws SwapFailure when a task ends, an alarm rings, or the time is over */
export async function waitWell(
  swap: Pick<Swap, 'signal' | 'alarm'>,
  ms: number,
  tasks?: Pick<TaskSet, 'members'>,
): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    checkWell(swap, tasks);
    const left = until - Date.now();
    if (left <= 0) return;
    await sleep(Math.min(left, TICK));
  }
}

/** @throws SwapFailure when a task has ended, an alarm rings, or the time is over */
export function checkWell({ signal, alarm }: Pick<Swap, 'signal' | 'alarm'>, tasks?: Pick<TaskSet, 'members'>): void {
  if (signal.aborted) throw new SwapFailure(toAbortion(signal));
  const ended = tasks?.members.find(({ ended: reason }) => reason !== undefined);
  if (ended?.ended !== undefined) throw new SwapFailure(`task ${ended.task.id} ended: ${ended.ended}`);
  const ringing = alarm();
  if (ringing !== undefined) throw new SwapFailure(ringing);
}

/** Why a signal was set. */
export function toAbortion(signal: AbortSignal): string {
  const { name } = (signal.reason ?? {}) as { readonly name?: unknown };
  return name === 'TimeoutError' ? 'the deployment took longer than it may' : 'it was interrupted';
}

const TICK = 50;
