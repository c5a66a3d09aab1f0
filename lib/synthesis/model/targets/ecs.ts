import type { EcsDocument, ManagedServiceDocument } from '../../definition/deploys/ecs-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { toMinutes } from '../duration';
import type { Architecture } from '../machine';
import { type Strategy, toStrategy } from './strategy';

/** A service of Amazon ECS that exists already. Outputs: `cluster`, `service`, and `url` when given. */
export interface ExistingService {
  readonly kind: 'ecs-service';
  /** The deploy action's name. */
  readonly name: string;
  readonly cluster: string;
  readonly service: string;
  /** The container of its task definition that the image is for. */
  readonly container: string;
  /** The names of the roles that its task definition names. */
  readonly roles: readonly string[];
  /** What CodeDeploy calls it. @default - Amazon ECS deploys it */
  readonly codeDeploy?: { readonly application: string; readonly group: string };
  /** Where people reach it. @default - the target has no `url` output */
  readonly url?: string;
  /** How long the action of Amazon ECS waits, 1 to 60. */
  readonly timeoutMinutes: number;
}

/** A Fargate service behind an Application Load Balancer, that the environment's stack makes. */
export interface ManagedService {
  readonly kind: 'managed-ecs-service';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** The port that the container listens on. */
  readonly port: number;
  /** The path that answers 200 when the container is well. */
  readonly health: string;
  /** Units of which 1024 are one vCPU. */
  readonly cpu: number;
  readonly memoryMib: number;
  readonly architecture: Architecture;
  readonly tasks: TaskCount;
  /** @default - it is reached by HTTP, and only from inside of its network */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** The name of the role as which the containers act. @default - a new one without any right */
  readonly role?: string;
  /** How many availability zones it asks for, 2 or 3. */
  readonly zones: number;
  readonly strategy: Strategy;
  readonly by: 'ecs' | 'codedeploy';
  /** A port of the load balancer that answers from the new tasks first. @default - none */
  readonly testPort?: number;
  /** Percent of the responses that may be errors of the service. */
  readonly errorPercent: number;
  /** How slow the slowest twentieth of the responses may be. */
  readonly latencyMilliseconds: number;
  /** How long the action of Amazon ECS waits, 1 to 60. */
  readonly timeoutMinutes: number;
}

/** How many tasks of a service run. */
export interface TaskCount {
  readonly least: number;
  readonly most: number;
  /** How much of their CPU they are meant to use, 10 to 90. */
  readonly cpuPercent: number;
}

/** The container of a managed service that the image is for. */
export const managedContainer = 'app';

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html#action-reference-ECS-config */
const timeouts = { least: 1, most: 60, said: '1m to 60m' };

/**
 * What is written under `ecs` of the deploy `name` → the target; `path` leads to `ecs`. Problems: `BadDuration`, and `HalfADomain`
 * for a domain without a certificate, and the reverse.
 */
export function toEcsTarget(
  name: string,
  document: EcsDocument,
  path: Path,
  conversion: Conversion,
): ExistingService | ManagedService {
  if ('managed' in document) {
    const at = [...path, 'managed'];
    return conversion.made(toManaged(name, document.managed, at, conversion), at);
  }
  const { cluster, service, container, codedeploy, url, timeout = '60m' } = document;
  return conversion.made(
    {
      kind: 'ecs-service',
      name,
      cluster,
      service,
      container,
      roles: [document.roles ?? []].flat(),
      ...(codedeploy !== undefined && { codeDeploy: codedeploy }),
      ...(url !== undefined && { url }),
      timeoutMinutes: toMinutes(timeout, timeouts, [...path, 'timeout'], conversion),
    },
    path,
  );
}

function toManaged(name: string, document: ManagedServiceDocument, path: Path, conversion: Conversion): ManagedService {
  const { cpu = 256, by = 'ecs', timeout = '60m', role, zones = 2 } = document;
  const testPort = document.testPort ?? (by === 'codedeploy' ? 8443 : undefined);
  return {
    kind: 'managed-ecs-service',
    name,
    port: document.port ?? 8080,
    health: document.health ?? '/',
    cpu,
    memoryMib: document.memory ?? 2 * cpu,
    architecture: document.architecture ?? 'x86_64',
    tasks: toTasks(document.tasks),
    ...toDomain(name, document, path, conversion),
    ...(role !== undefined && { role }),
    zones,
    strategy: toStrategy(document.strategy, [...path, 'strategy'], conversion),
    by,
    ...(testPort !== undefined && { testPort }),
    errorPercent: document.alarms?.errors ?? 5,
    latencyMilliseconds: document.alarms?.latency ?? 2000,
    timeoutMinutes: toMinutes(timeout, timeouts, [...path, 'timeout'], conversion),
  };
}

function toTasks({ least = 2, most = 2 * least, cpu = 60 }: ManagedServiceDocument['tasks'] = {}): TaskCount {
  return { least, most, cpuPercent: cpu };
}

function toDomain(
  name: string,
  { domain, certificate }: ManagedServiceDocument,
  path: Path,
  conversion: Conversion,
): Pick<ManagedService, 'domain'> {
  if (domain !== undefined && certificate !== undefined)
    return { domain: { name: domain, certificateArn: certificate } };
  const given = domain === undefined ? 'certificate' : 'domain';
  const missing = domain === undefined ? 'domain' : 'certificate';
  if (domain !== undefined || certificate !== undefined) {
    conversion.remark({
      code: 'HalfADomain',
      path: [...path, given],
      part: 'key',
      message: `service "${name}" has a ${given} and no ${missing}`,
      hint: 'TLS needs both: { domain: api.acme.example, certificate: arn:aws:acm:… }',
    });
  }
  return {};
}
