/** The environment variable of the function that asks for rollbacks. */
export const WATCH = 'WATCH';

/** What the function is told: which alarms turn back which stages. */
export interface WatchSettings {
  /** The pipeline's name. */
  readonly pipeline: string;
  readonly stages: readonly WatchedStage[];
}

/** A stage that alarms turn back after it is over. */
export interface WatchedStage {
  /** The stage's name. */
  readonly stage: string;
  /** The names of the alarms. */
  readonly alarms: readonly string[];
  /** How long after the end of an execution an alarm is its fault, in minutes. */
  readonly minutes: number;
}

/** The settings of the environment variable. @throws when it is malformed: synthesis writes it, so that is a bug. */
export function parseWatch(text: string | undefined): WatchSettings {
  const value: unknown = JSON.parse(text ?? 'null');
  if (!isSettings(value)) throw new Error(`${WATCH} is no settings of a watch`);
  return value;
}

function isSettings(value: unknown): value is WatchSettings {
  const { pipeline, stages } = (value ?? {}) as Partial<Record<keyof WatchSettings, unknown>>;
  return typeof pipeline === 'string' && Array.isArray(stages) && stages.every(isStage);
}

function isStage(value: unknown): boolean {
  const { stage, alarms, minutes } = (value ?? {}) as Partial<Record<keyof WatchedStage, unknown>>;
  const named = Array.isArray(alarms) && alarms.every((alarm) => typeof alarm === 'string');
  return typeof stage === 'string' && named && typeof minutes === 'number';
}
