import type { StrategyDocument } from '../../definition/deploys/ecs-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { toMinutes } from '../duration';

/** How the new tasks of a service take over from the old ones. */
export type Strategy =
  /** Some at a time; 1 to 100 percent of them serve at every moment. */
  | { readonly kind: 'rolling'; readonly minimumHealthyPercent: number }
  /** All requests at once to new tasks that run beside the old ones. */
  | { readonly kind: 'blueGreen'; readonly bakeMinutes: number }
  /** Requests in equal parts. */
  | {
      readonly kind: 'linear';
      /** 3 to 100. */
      readonly stepPercent: number;
      readonly everyMinutes: number;
      readonly bakeMinutes: number;
    }
  /** Some requests first, and the others later. */
  | {
      readonly kind: 'canary';
      /** 1 to 99. */
      readonly percent: number;
      readonly everyMinutes: number;
      readonly bakeMinutes: number;
    };

/** Of each of the times. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html */
const bounds = { least: 1, most: 1440, said: '1m to 24h' };

/** What is written under `strategy` → the strategy; rolling when nothing is. Problems: `BadDuration`. */
export function toStrategy(document: StrategyDocument | undefined, path: Path, conversion: Conversion): Strategy {
  if (document === undefined) return { kind: 'rolling', minimumHealthyPercent: 100 };
  const minutes = (written: string | undefined, otherwise: string, ...key: readonly string[]): number =>
    toMinutes(written ?? otherwise, bounds, [...path, ...key], conversion);
  if ('rolling' in document) return { kind: 'rolling', minimumHealthyPercent: document.rolling.minimumHealthy ?? 100 };
  if ('blueGreen' in document) {
    return { kind: 'blueGreen', bakeMinutes: minutes(document.blueGreen.bake, '5m', 'blueGreen', 'bake') };
  }
  if ('linear' in document) {
    const { step = 10, every, bake } = document.linear;
    return {
      kind: 'linear',
      stepPercent: step,
      everyMinutes: minutes(every, '3m', 'linear', 'every'),
      bakeMinutes: minutes(bake, '5m', 'linear', 'bake'),
    };
  }
  const { percent = 10, every, bake } = document.canary;
  return {
    kind: 'canary',
    percent,
    everyMinutes: minutes(every, '10m', 'canary', 'every'),
    bakeMinutes: minutes(bake, '5m', 'canary', 'bake'),
  };
}

/** How many minutes pass from the first request to the new tasks until the old ones are let go, at least. */
export function shiftMinutesOf(strategy: Strategy): number {
  switch (strategy.kind) {
    case 'rolling':
      return 0;
    case 'blueGreen':
      return strategy.bakeMinutes;
    case 'linear':
      return (Math.ceil(100 / strategy.stepPercent) - 1) * strategy.everyMinutes + strategy.bakeMinutes;
    case 'canary':
      return strategy.everyMinutes + strategy.bakeMinutes;
  }
}
