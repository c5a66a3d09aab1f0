import type { Path } from '../definition/path';
import type { StageDocument } from '../definition/stage-document';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';

/** What lets an execution into a stage, and what becomes of the stage at its end. */
export interface StageConditions {
  readonly onFailure: OnFailure;
  /** Watched before the stage has succeeded. @default - it has when its actions have */
  readonly bake?: Alarms;
  /** When it may be entered. @default - always */
  readonly window?: Window;
  /** Watched after the stage is over. @default - nothing is */
  readonly watch?: Alarms;
}

/** What becomes of a stage when one of its actions fails. */
export type OnFailure = 'fail' | 'rollback' | 'skip' | 'retry-failed' | 'retry-all';

/** Alarms, and for how long they are looked at. */
export interface Alarms {
  /** 1 or more. */
  readonly minutes: number;
  /** Names or ARNs, at least one; or those of the targets that the stage deploys to. */
  readonly alarms: readonly string[] | 'targets';
}

/** The minutes in which a stage may be entered. */
export interface Window {
  /** Minutes, hours, day of the month, month, day of the week, year. */
  readonly cron: string;
  /** `Asia/Seoul`. */
  readonly zone: string;
}

const day = 24 * 60;
/** A rule may take 86400 minutes, and an execution that waits for longer than a day holds up all others. */
const bakeTime = { least: 1, most: day, said: '1m to 1d' };
const watchTime = { least: 1, most: 30 * day, said: '1m to 30d' };

/** The conditions of a stage as they are written → the conditions; nothing when it has none. Problems: `BadDuration`. */
export function tryConditions(
  document: StageDocument,
  path: Path,
  conversion: Conversion,
): StageConditions | undefined {
  const { onFailure, bake, window, watch } = document;
  if (onFailure === undefined && bake === undefined && window === undefined && watch === undefined) return undefined;
  const conditions: StageConditions = {
    onFailure: toOnFailure(onFailure),
    ...(bake && {
      bake: {
        minutes: toMinutes(bake.for, bakeTime, [...path, 'bake', 'for'], conversion),
        alarms: toAlarms(bake.alarms),
      },
    }),
    ...(window && { window: { cron: window.cron, zone: window.zone ?? 'UTC' } }),
    ...(watch && { watch: { minutes: toWatchMinutes(watch.for, path, conversion), alarms: toAlarms(watch.alarms) } }),
  };
  return conversion.made(conditions, path);
}

function toOnFailure(document: StageDocument['onFailure']): OnFailure {
  if (typeof document !== 'object') return document ?? 'fail';
  return document.retry === 'all' ? 'retry-all' : 'retry-failed';
}

function toAlarms(alarms: true | readonly string[]): Alarms['alarms'] {
  return alarms === true ? 'targets' : alarms;
}

function toWatchMinutes(text: string | undefined, path: Path, conversion: Conversion): number {
  return text === undefined ? day : toMinutes(text, watchTime, [...path, 'watch', 'for'], conversion);
}

/** Whether a stage may return to its last good version. */
export function rollsBack({ onFailure, bake, watch }: StageConditions): boolean {
  return onFailure === 'rollback' || bake !== undefined || watch !== undefined;
}
