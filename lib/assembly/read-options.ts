import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Checked, Problem } from '../problem/problem';
import type { StandInEnvironment } from './read-manifest';

/** What a person gives beside an assembly or a template. */
export interface ReadOptions {
  /** Values for what no file says, by name: `--import shared-vpc=vpc-1`. @default - none */
  readonly imports?: Readonly<Record<string, string>>;
  /** Folders or zips with functions' code, by logical id or name: `--code Notify=dist/notify`. @default - the assembly's assets */
  readonly code?: Readonly<Record<string, string>>;
  /** Values of the templates' parameters, by name. @default - their own defaults */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The account that stands in where a stack names none. @default 111122223333 */
  readonly account?: string;
  /** The region that stands in where a stack names none. @default us-east-1 */
  readonly region?: string;
}

/** The account that stands in for one that no stack names: the account of AWS's own examples. */
const STAND_IN_ACCOUNT = '111122223333';

const STAND_IN_REGION = 'us-east-1';

/** The account and the region that stand in where a stack names none. */
export function toStandIn({ account, region }: ReadOptions): StandInEnvironment {
  return { account: account ?? STAND_IN_ACCOUNT, region: region ?? STAND_IN_REGION };
}

/** The absolute paths of the code that a person gives. Problem: `MissingCode`. */
export function readGivenCode({ code = {} }: ReadOptions): Checked<ReadonlyMap<string, string>> {
  const entries = Object.entries(code).map(([name, path]) => [name, resolve(path)] as const);
  const problems = entries.filter(([, path]) => !existsSync(path)).map(([name, path]) => missingCode(name, path));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: new Map(entries) };
}

function missingCode(name: string, path: string): Problem {
  return {
    code: 'MissingCode',
    message: `--code ${name}: there is nothing at ${path}`,
    hint: "give a folder or a zip that holds the function's code",
  };
}
