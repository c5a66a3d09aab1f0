/** What the function is told of one temporary environment of one pipeline. */
export interface SweepSettings {
  /** The name of the pipeline whose executions make the environment. */
  readonly pipeline: string;
  /** What the name of each execution's stack begins with; its id follows: `environment-shop-preview-`. */
  readonly prefix: string;
  /** How long an environment may live, in minutes, 1 or more. */
  readonly livesMinutes: number;
}

/**
 * The settings of the environment variables `PIPELINE`, `STACK_PREFIX` and `LIVES_MINUTES`.
 *
 * @throws when one of them is missing or no number: synthesis writes them, so that is a bug.
 */
export function toSettings(environment: Readonly<Record<string, string | undefined>>): SweepSettings {
  const read = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set`);
    return value;
  };
  const livesMinutes = Number(read('LIVES_MINUTES'));
  if (!Number.isInteger(livesMinutes) || livesMinutes < 1) throw new Error('LIVES_MINUTES is no number of minutes');
  return { pipeline: read('PIPELINE'), prefix: read('STACK_PREFIX'), livesMinutes };
}
