import type { AmiTargetDocument, RefreshDocument } from '../../definition/deploys/ami-target-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { toMinutes } from '../duration';
import { type Servers, toServers } from './servers';

/** An auto scaling group that exists already. Outputs: `scalingGroup`, and `url` when given. */
export interface ExistingServers {
  readonly kind: 'servers';
  /** The deploy action's name. */
  readonly name: string;
  /** The name of the auto scaling group. */
  readonly group: string;
  /** The id of its launch template. */
  readonly template: string;
  /** The name of its instances' role. @default - its launch template names none */
  readonly role?: string;
  /** The names of alarms that turn a refresh back; empty: none do. */
  readonly alarms: readonly string[];
  /** Where people reach it. @default - the target has no `url` output */
  readonly url?: string;
  readonly refresh: Refresh;
}

/** Servers that the environment's stack makes, and that are only ever replaced. */
export interface ManagedServers {
  readonly kind: 'managed-servers';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  readonly servers: Servers;
  readonly refresh: Refresh;
  /** How many availability zones they ask for, 2 or 3. */
  readonly zones: number;
}

/** How an instance refresh goes. @see https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html */
export interface Refresh {
  /** How many percent of the servers serve at every moment, 0 to 100. */
  readonly minimumHealthyPercent: number;
  /** How long a new server has until it counts. */
  readonly warmUpMinutes: number;
  /** After how many percent it stands still, rising; empty: never. */
  readonly checkpointPercents: readonly number[];
  /** How long it stands still. */
  readonly checkpointMinutes: number;
  /** How long it may take, 5 to 480. */
  readonly timeoutMinutes: number;
}

/** What is written under `ami` of the deploy `name` → the target. Problems: `BadDuration`, `HalfADomain`. */
export function toAmiTarget(
  name: string,
  document: AmiTargetDocument,
  path: Path,
  conversion: Conversion,
): ExistingServers | ManagedServers {
  const refresh = toRefresh(document, path, conversion);
  if ('managed' in document) {
    const servers = toServers(name, document.managed, [...path, 'managed'], conversion);
    return conversion.made({ kind: 'managed-servers', name, servers, refresh, zones: servers.zones }, path);
  }
  const { group, template, role, alarms = [], url } = document;
  return conversion.made(
    {
      kind: 'servers',
      name,
      group,
      template,
      ...(role !== undefined && { role }),
      alarms: [alarms].flat(),
      ...(url !== undefined && { url }),
      refresh,
    },
    path,
  );
}

function toRefresh(document: RefreshDocument, path: Path, conversion: Conversion): Refresh {
  const { minimumHealthy = 90, warmUp = '5m', checkpoints, timeout = '120m' } = document;
  return {
    minimumHealthyPercent: minimumHealthy,
    warmUpMinutes: toMinutes(warmUp, { least: 1, most: 60, said: '1m to 60m' }, [...path, 'warmUp'], conversion),
    checkpointPercents: checkpoints?.at ?? [],
    checkpointMinutes: toMinutes(
      checkpoints?.pause ?? '10m',
      { least: 1, most: 480, said: '1m to 480m' },
      [...path, 'checkpoints', 'pause'],
      conversion,
    ),
    timeoutMinutes: toMinutes(timeout, { least: 5, most: 480, said: '5m to 480m' }, [...path, 'timeout'], conversion),
  };
}
