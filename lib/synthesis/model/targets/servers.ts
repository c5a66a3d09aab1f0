import type { ServersDocument } from '../../definition/deploys/servers-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import type { Architecture } from '../machine';

/** Servers of an environment behind an Application Load Balancer: an auto scaling group. */
export interface Servers {
  /** How many run. */
  readonly instances: InstanceCount;
  /** `t4g.small`. */
  readonly type: string;
  /** What the type is. */
  readonly architecture: Architecture;
  /** GiB of the volume of each. */
  readonly diskGib: number;
  /** The port that the application listens on. */
  readonly port: number;
  /** The path that answers 200 when the application is well. */
  readonly health: string;
  /** @default - they are reached by HTTP, and only from inside of their network */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** How many availability zones they ask for, 2 or 3. */
  readonly zones: number;
  /** Percent of the responses that may be errors of the application. */
  readonly errorPercent: number;
  /** How slow the slowest twentieth of the responses may be. */
  readonly latencyMilliseconds: number;
}

/** How many servers run. */
export interface InstanceCount {
  readonly least: number;
  readonly most: number;
  /** How much of their CPU they are meant to use, 10 to 90. */
  readonly cpuPercent: number;
}

/** What is written of servers → the servers. Problems: `HalfADomain` for a domain without a certificate, and the reverse. */
export function toServers(name: string, document: ServersDocument, path: Path, conversion: Conversion): Servers {
  const { type = 't4g.small', disk = 16, port = 8080, health = '/', zones = 2, alarms } = document;
  return {
    instances: toInstances(document.instances),
    type,
    architecture: architectureOf(type),
    diskGib: disk,
    port,
    health,
    ...toDomain(name, document, path, conversion),
    zones,
    errorPercent: alarms?.errors ?? 5,
    latencyMilliseconds: alarms?.latency ?? 2000,
  };
}

/** In the name of a family of Graviton a `g` comes behind the number: `t4g`, `im4gn`, and not `g5`. */
function architectureOf(type: string): Architecture {
  return /^([a-z]+\d+g[a-z]*|a1)\./.test(type) ? 'arm64' : 'x86_64';
}

function toInstances({ least = 2, most = 2 * least, cpu = 60 }: ServersDocument['instances'] = {}): InstanceCount {
  return { least, most, cpuPercent: cpu };
}

function toDomain(
  name: string,
  { domain, certificate }: ServersDocument,
  path: Path,
  conversion: Conversion,
): Pick<Servers, 'domain'> {
  if (domain !== undefined && certificate !== undefined) {
    return { domain: { name: domain, certificateArn: certificate } };
  }
  if (domain === undefined && certificate === undefined) return {};
  const [given, missing] = domain === undefined ? ['certificate', 'domain'] : ['domain', 'certificate'];
  conversion.remark({
    code: 'HalfADomain',
    path: [...path, given],
    part: 'key',
    message: `servers of "${name}" have a ${given} and no ${missing}`,
    hint: 'TLS needs both: { domain: www.acme.example, certificate: arn:aws:acm:… }',
  });
  return {};
}
