import { type DeployStrategy, longestShiftMinutes } from '../../../aws/lambda/deploy-strategy';
import type { LambdaDocument, ManagedFunctionDocument, ShiftDocument } from '../../definition/deploys/lambda-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { toMinutes } from '../duration';

/** A function with an alias `live`, its log, its role and its alarms. Outputs: `function`, `alias`, `alarms`, and `url` where it has one. */
export interface ManagedFunction {
  readonly kind: 'managed-function';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** `nodejs24.x`, `python3.14`. */
  readonly runtime: string;
  /** `index.handler`. */
  readonly handler: string;
  readonly architecture: 'x86_64' | 'arm64';
  /** MiB, 128 to 10240. */
  readonly memory: number;
  /** 1 to 900. */
  readonly timeoutSeconds: number;
  /** Whether it has a URL for signed requests. */
  readonly url: boolean;
  /** A network of the person's own. @default - none */
  readonly vpc?: FunctionVpc;
  readonly strategy: DeployStrategy;
  /** The calls of a minute that fail, or are turned away, of which as many are an alarm. */
  readonly alarms: { readonly errors: number; readonly throttles: number };
}

/** A network that a function is in. */
export interface FunctionVpc {
  /** At least one. */
  readonly subnets: readonly string[];
  /** At least one. */
  readonly securityGroups: readonly string[];
}

/** A function that exists already. Outputs: `function`, `alias`, and `url` when given. */
export interface ExistingFunction {
  readonly kind: 'function';
  /** The deploy action's name. */
  readonly name: string;
  readonly functionName: string;
  readonly alias: string;
  readonly strategy: DeployStrategy;
  /** Names of alarms that turn a deployment back; at most 10. */
  readonly alarms: readonly string[];
  /** Where people reach it. @default - the target has no `url` output */
  readonly url?: string;
}

/** The alias of every function that Conveyor makes. */
export const liveAlias = 'live';

/** What is written under `lambda` of the deploy `name` → the target; `path` leads to `lambda`. Problems: `BadDuration`. */
export function toLambdaTarget(
  name: string,
  document: LambdaDocument,
  path: Path,
  conversion: Conversion,
): ManagedFunction | ExistingFunction {
  if ('managed' in document) {
    const at = [...path, 'managed'];
    return conversion.made(toManaged(name, document.managed, at, conversion), at);
  }
  const { function: functionName, alias, alarms = [], url } = document;
  const strategy = toShift(document.strategy ?? { allAtOnce: {} }, [...path, 'strategy'], conversion);
  const made = { kind: 'function', name, functionName, alias, strategy, alarms } as const;
  return conversion.made({ ...made, ...(url !== undefined && { url }) }, path);
}

function toManaged(
  name: string,
  document: ManagedFunctionDocument,
  path: Path,
  conversion: Conversion,
): ManagedFunction {
  const { runtime = 'nodejs24.x', handler = 'index.handler', architecture = 'arm64', vpc, alarms = {} } = document;
  const { memory = 256, timeout = 10, url = false, strategy = { canary: {} } } = document;
  return {
    kind: 'managed-function',
    name,
    runtime,
    handler,
    architecture,
    memory,
    timeoutSeconds: timeout,
    url,
    ...(vpc !== undefined && { vpc }),
    strategy: toShift(strategy, [...path, 'strategy'], conversion),
    alarms: { errors: alarms.errors ?? 1, throttles: alarms.throttles ?? 1 },
  };
}

const bounds = { least: 1, most: longestShiftMinutes, said: '1m to 2d' };

function toShift(document: ShiftDocument, path: Path, conversion: Conversion): DeployStrategy {
  if ('allAtOnce' in document) return { kind: 'all-at-once' };
  if ('canary' in document) {
    const { percent = 10, every = '5m' } = document.canary;
    return { kind: 'canary', percent, minutes: toMinutes(every, bounds, [...path, 'canary', 'every'], conversion) };
  }
  const { step = 10, every = '1m' } = document.linear;
  return { kind: 'linear', percent: step, minutes: toMinutes(every, bounds, [...path, 'linear', 'every'], conversion) };
}
