import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import {
  isMap,
  isTrueAt,
  listAt,
  mapAt,
  numberAt,
  type Resolved,
  type ResolvedMap,
  textAt,
  textsAt,
  toValue,
  valueAt,
} from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::ECS::TaskDefinition. */
export interface SynthesizedTaskDefinition extends Origin {
  readonly family: string;
  readonly arn: string;
  readonly containers: readonly ContainerDefinition[];
  /** Everything that the template says of it. */
  readonly properties: ResolvedMap;
}

/** One container of a task. */
export interface ContainerDefinition {
  readonly name: string;
  readonly image: Value;
  /** Whether the task ends when the container does. @default true */
  readonly essential: boolean;
  /** @default - the image's own */
  readonly entryPoint?: readonly string[];
  /** @default - the image's own */
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, Value>>;
  /** Where the values of its secrets are: ARNs of Secrets Manager, names or ARNs of parameters. */
  readonly secrets: Readonly<Record<string, Value>>;
  /** The ports that it listens on. */
  readonly ports: readonly number[];
  readonly healthCheck?: ContainerHealthCheck;
  /** How long it may take to end by itself, in seconds, 0 to 120. @default 30 */
  readonly stopSeconds: number;
  readonly readonlyRoot: boolean;
  /** The folders at which a volume is mounted. */
  readonly mounts: readonly string[];
  /** @default - the image's own */
  readonly user?: string;
  /** @default - the image's own */
  readonly workingDirectory?: string;
}

/** How a container says whether it is healthy. */
export interface ContainerHealthCheck {
  /** `CMD-SHELL` and a command of the shell, or `CMD` and a program with its arguments. */
  readonly command: readonly string[];
  /** 5 to 300. @default 30 */
  readonly intervalSeconds: number;
  /** 2 to 60. @default 5 */
  readonly timeoutSeconds: number;
  /** 1 to 10. @default 3 */
  readonly retries: number;
  /** 0 to 300. @default 0 */
  readonly startSeconds: number;
}

/** The facts of a task definition. */
export function toTaskDefinition(resource: Resource, resolver: Resolver): SynthesizedTaskDefinition {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    family: resolver.name(resource),
    arn: String(resolver.ref(resource)),
    containers: toContainerDefinitions(listAt(properties, 'ContainerDefinitions')),
    properties,
  };
}

/** The containers of a task definition as CloudFormation writes them: `Name`, `Image`, … */
export function toContainerDefinitions(list: readonly Resolved[]): readonly ContainerDefinition[] {
  return list.filter(isMap).map((container) => ({
    name: textAt(container, 'Name') ?? '',
    image: valueAt(container, 'Image') ?? '',
    essential: textAt(container, 'Essential') !== 'false',
    environment: toNamed(listAt(container, 'Environment'), 'Value'),
    secrets: toNamed(listAt(container, 'Secrets'), 'ValueFrom'),
    ports: listAt(container, 'PortMappings').flatMap((mapping) => numberAt(mapping, 'ContainerPort') ?? []),
    stopSeconds: numberAt(container, 'StopTimeout') ?? DEFAULT_STOP_SECONDS,
    readonlyRoot: isTrueAt(container, 'ReadonlyRootFilesystem'),
    mounts: listAt(container, 'MountPoints').flatMap((mount) => textAt(mount, 'ContainerPath') ?? []),
    ...toOptionalParts(container),
  }));
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_timeout */
const DEFAULT_STOP_SECONDS = 30;

/** The keys of a task definition as the API writes them, `containerDefinitions`, in CloudFormation's form: capital letters first. */
export function capitalized(part: unknown): Resolved {
  if (Array.isArray(part)) return part.map(capitalized);
  if (typeof part !== 'object' || part === null) return part as string | number | boolean | null;
  const entries = Object.entries(part).map(([key, value]) => [
    key.charAt(0).toUpperCase() + key.slice(1),
    capitalized(value),
  ]);
  return Object.fromEntries(entries) as Resolved;
}

type OptionalParts = Pick<ContainerDefinition, 'entryPoint' | 'command' | 'healthCheck' | 'user' | 'workingDirectory'>;

function toOptionalParts(container: Resolved): OptionalParts {
  const entryPoint = textsAt(container, 'EntryPoint');
  const command = textsAt(container, 'Command');
  const user = textAt(container, 'User');
  const workingDirectory = textAt(container, 'WorkingDirectory');
  const healthCheck = tryHealthCheck(mapAt(container, 'HealthCheck'));
  return {
    ...(entryPoint.length > 0 && { entryPoint }),
    ...(command.length > 0 && { command }),
    ...(user !== undefined && { user }),
    ...(workingDirectory !== undefined && { workingDirectory }),
    ...(healthCheck !== undefined && { healthCheck }),
  };
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
function tryHealthCheck(check: Resolved): ContainerHealthCheck | undefined {
  const command = textsAt(check, 'Command');
  if (command.length === 0 || command[0] === 'NONE') return undefined;
  return {
    command,
    intervalSeconds: numberAt(check, 'Interval') ?? 30,
    timeoutSeconds: numberAt(check, 'Timeout') ?? 5,
    retries: numberAt(check, 'Retries') ?? 3,
    startSeconds: numberAt(check, 'StartPeriod') ?? 0,
  };
}

function toNamed(list: readonly Resolved[], key: string): Readonly<Record<string, Value>> {
  const pairs = list.filter(isMap).map((one) => [textAt(one, 'Name') ?? '', toValue(one[key])] as const);
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}
