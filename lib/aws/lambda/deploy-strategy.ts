import type { Checked, Problem } from '../../problem/problem';

/**
 * How CodePipeline's Lambda deploy action moves an alias from one version of a function to the next.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html
 */
export type DeployStrategy =
  /** All traffic at once. */
  | { readonly kind: 'all-at-once' }
  /** A share first, and what is left after some minutes. */
  | { readonly kind: 'canary'; readonly percent: number; readonly minutes: number }
  /** A share each time, that many minutes apart, until all of it is moved. */
  | { readonly kind: 'linear'; readonly percent: number; readonly minutes: number };

/** One share of an alias's traffic and how long it stays. */
export interface ShiftStep {
  /** What the new version gets, in percent: 1 to 100. */
  readonly percent: number;
  /** How long until the next step; 0 of the last one. */
  readonly minutes: number;
}

/** The longest that all waits may take together: two days. */
export const longestShiftMinutes = 2880;

/** What `DeployStrategy` says: `AllAtOnce`, `Canary10Percent5Minutes`, `Linear10PercentEvery1Minute`. */
export function renderStrategy(strategy: DeployStrategy): string {
  switch (strategy.kind) {
    case 'all-at-once':
      return 'AllAtOnce';
    case 'canary':
      return `Canary${strategy.percent}Percent${inMinutes(strategy.minutes)}`;
    case 'linear':
      return `Linear${strategy.percent}PercentEvery${inMinutes(strategy.minutes)}`;
  }
}

/** AWS's own examples have `5Minutes` and `Every1Minute`. */
function inMinutes(minutes: number): string {
  return `${minutes}${minutes === 1 ? 'Minute' : 'Minutes'}`;
}

/** Reads a `DeployStrategy`; nothing is `AllAtOnce`. Problems: `BadStrategy`. */
export function parseStrategy(text = 'AllAtOnce'): Checked<DeployStrategy> {
  const strategy = tryStrategy(text);
  if (strategy === undefined) return { ok: false, problems: [badStrategy(`no strategy is called "${text}"`)] };
  const problems = checkStrategy(strategy);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: strategy };
}

function tryStrategy(text: string): DeployStrategy | undefined {
  if (text === 'AllAtOnce') return { kind: 'all-at-once' };
  const [, kind, percent, every, minutes] = /^(Canary|Linear)(\d+)Percent(Every)?(\d+)Minutes?$/.exec(text) ?? [];
  if (kind === 'Canary' && every === undefined) return { kind: 'canary', ...numbers(percent, minutes) };
  return kind === 'Linear' && every !== undefined ? { kind: 'linear', ...numbers(percent, minutes) } : undefined;
}

function numbers(percent = '', minutes = ''): { readonly percent: number; readonly minutes: number } {
  return { percent: Number(percent), minutes: Number(minutes) };
}

/** What CodePipeline would refuse of a strategy. Problems: `BadStrategy`. */
export function checkStrategy(strategy: DeployStrategy): readonly Problem[] {
  if (strategy.kind === 'all-at-once') return [];
  const { percent, minutes } = strategy;
  if (!Number.isInteger(percent) || percent < 1 || percent > 99)
    return [badStrategy(`a ${strategy.kind} deployment moves 1 to 99 percent, not ${percent}`)];
  if (!Number.isInteger(minutes) || minutes < 1)
    return [badStrategy(`a ${strategy.kind} deployment waits whole minutes, at least 1`)];
  const total = toSteps(strategy).reduce((sum, step) => sum + step.minutes, 0);
  if (total <= longestShiftMinutes) return [];
  return [badStrategy(`a ${strategy.kind} deployment of ${total} minutes takes longer than two days`)];
}

/** The steps of a strategy, the last of which is all of the traffic. */
export function toSteps(strategy: DeployStrategy): readonly ShiftStep[] {
  switch (strategy.kind) {
    case 'all-at-once':
      return [{ percent: 100, minutes: 0 }];
    case 'canary':
      return [
        { percent: strategy.percent, minutes: strategy.minutes },
        { percent: 100, minutes: 0 },
      ];
    case 'linear':
      return toLinearSteps(strategy.percent, strategy.minutes);
  }
}

function toLinearSteps(percent: number, minutes: number): readonly ShiftStep[] {
  const count = Math.ceil(100 / percent);
  return Array.from({ length: count }, (_, index) => {
    const share = Math.min(100, percent * (index + 1));
    return { percent: share, minutes: share === 100 ? 0 : minutes };
  });
}

function badStrategy(message: string): Problem {
  const hint = 'AllAtOnce, CanaryNPercentNMinutes or LinearNPercentEveryNMinutes, in two days at most';
  return { code: 'BadStrategy', message, hint };
}
