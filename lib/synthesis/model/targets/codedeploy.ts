import { type MinimumHealthyHosts, SERVER_CONFIGURATIONS } from '../../../aws/codedeploy/server-configuration';
import type {
  BatchSizeDocument,
  CodedeployDocument,
  ManagedHostsDocument,
} from '../../definition/deploys/codedeploy-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { type Servers, toServers } from './servers';

/** A deployment group of CodeDeploy that exists already. Outputs: `application`, `deploymentGroup`, and `url` when given. */
export interface ExistingDeploymentGroup {
  readonly kind: 'codedeploy-group';
  /** The deploy action's name. */
  readonly name: string;
  readonly application: string;
  readonly group: string;
  /** The name of its deployment configuration. */
  readonly configuration: string;
  /** The name of its instances' role, which is let read what is deployed. @default - it can already */
  readonly role?: string;
  /** Where people reach it. @default - the target has no `url` output */
  readonly url?: string;
}

/** An application and a deployment group that the environment's stack makes. */
export interface ManagedHosts {
  readonly kind: 'managed-hosts';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  readonly hosts: HostsOf;
  readonly batch: BatchSize;
  readonly strategy: 'inPlace' | 'blueGreen';
  /** How many availability zones its servers ask for, 2 or 3. */
  readonly zones: number;
}

/** Which hosts a deployment group has. */
export type HostsOf =
  /** Those that the environment makes. */
  | { readonly kind: 'servers'; readonly servers: Servers }
  /** Those that have all of the tags: instances of EC2, or hosts of one's own that are registered. */
  | {
      readonly kind: 'tags' | 'onPremises';
      readonly tags: Readonly<Record<string, string>>;
      /** The name of their role. @default - it can read what is deployed already */
      readonly role?: string;
    };

/** How many hosts get a new version at a time: a configuration of AWS's own, or how many must stay healthy. */
export type BatchSize = keyof typeof SERVER_CONFIGURATIONS | MinimumHealthyHosts;

/** What is written under `codedeploy` of the deploy `name` → the target. Problems: `BadShare`, `HalfADomain`. */
export function toCodedeployTarget(
  name: string,
  document: CodedeployDocument,
  path: Path,
  conversion: Conversion,
): ExistingDeploymentGroup | ManagedHosts {
  if ('managed' in document) {
    const at = [...path, 'managed'];
    return conversion.made(toManaged(name, document.managed, at, conversion), at);
  }
  const { application, group, configuration = SERVER_CONFIGURATIONS.oneAtATime, role, url } = document;
  return conversion.made(
    {
      kind: 'codedeploy-group',
      name,
      application,
      group,
      configuration,
      ...(role !== undefined && { role }),
      ...(url !== undefined && { url }),
    },
    path,
  );
}

function toManaged(name: string, document: ManagedHostsDocument, path: Path, conversion: Conversion): ManagedHosts {
  const { batch = 'oneAtATime', strategy = 'inPlace' } = document;
  const hosts = toHosts(name, document, path, conversion);
  return {
    kind: 'managed-hosts',
    name,
    hosts,
    zones: hosts.kind === 'servers' ? hosts.servers.zones : 2,
    batch: toBatchSize(batch, [...path, 'batch', 'minimumHealthy'], conversion),
    strategy,
  };
}

function toHosts(name: string, document: ManagedHostsDocument, path: Path, conversion: Conversion): HostsOf {
  if ('servers' in document) {
    return { kind: 'servers', servers: toServers(name, document.servers, [...path, 'servers'], conversion) };
  }
  const { role } = document;
  const more = role === undefined ? {} : { role };
  return 'tags' in document
    ? { kind: 'tags', tags: document.tags, ...more }
    : { kind: 'onPremises', tags: document.onPremises, ...more };
}

function toBatchSize(batch: BatchSizeDocument, path: Path, conversion: Conversion): BatchSize {
  if (typeof batch === 'string') return batch;
  const { minimumHealthy: minimum } = batch;
  if (typeof minimum === 'number') return { type: 'HOST_COUNT', value: minimum };
  const percent = /^(\d{1,3})%$/.exec(minimum)?.[1];
  if (percent !== undefined && Number(percent) <= 100) return { type: 'FLEET_PERCENT', value: Number(percent) };
  conversion.remark({
    code: 'BadShare',
    path,
    message: `"${minimum}" is neither a number of hosts nor a percentage of them`,
    hint: 'a whole number, or 0% to 100%',
  });
  return { type: 'FLEET_PERCENT', value: 0 };
}
