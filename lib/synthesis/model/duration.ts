import type { Path } from '../definition/path';
import type { Conversion } from './conversion';

const minutes = { m: 1, h: 60, d: 1440 } as const;

/** How long something may take, in minutes, and what is assumed while it cannot be read. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** The bounds as a person writes them: `5m to 480m`. */
  readonly said: string;
}

/** `30m`, `12h` or `7d` → minutes. Problems: `BadDuration`, also for one that is out of bounds. */
export function toMinutes(text: string, bounds: Bounds, path: Path, conversion: Conversion): number {
  const [, count = '', unit = ''] = /^([1-9][0-9]{0,8})([mhd])$/.exec(text) ?? [];
  const value = isUnit(unit) ? Number(count) * minutes[unit] : Number.NaN;
  if (value >= bounds.least && value <= bounds.most) return value;
  const message = Number.isNaN(value) ? `"${text}" is no length of time` : `"${text}" is out of bounds`;
  const hint = Number.isNaN(value) ? `write a whole number with m, h or d: ${bounds.said}` : `allowed: ${bounds.said}`;
  conversion.remark({ code: 'BadDuration', path, message, hint });
  return value > bounds.most ? bounds.most : bounds.least;
}

function isUnit(unit: string): unit is keyof typeof minutes {
  return Object.hasOwn(minutes, unit);
}
