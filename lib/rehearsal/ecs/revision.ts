import type { ContainerDefinition } from '../../assembly/task-definition';
import { tryText, unknownNames } from '../../assembly/value';
import type { Pace } from '../balancer/pace';
import type { TaskContainer, TaskSpec } from '../tasks/task';

/** One version of a service: what its tasks are made of. */
export interface Revision {
  /** What a person tells it by: the image, or its digest. */
  readonly label: string;
  /** The first is the one that gets traffic. */
  readonly containers: readonly ContainerDefinition[];
  /** The port at which the first container listens. @default - it gets no traffic */
  readonly port?: number;
  /** The absolute path of the files that were deployed with it. */
  readonly directory: string;
}

/** What the tasks of a revision are made with. */
export interface RevisionWorld {
  readonly pace: Pace;
  /** ECR's hosts and URLs of the template → what answers on loopback. */
  readonly toLoopback: (text: string) => string;
  /** The value of a parameter or of a secret; undefined when nobody gave one. */
  readonly secretValue: (kind: 'PARAMETER_STORE' | 'SECRETS_MANAGER', reference: string) => string | undefined;
}

/** What a task of a revision is made of; a sentence says which secret is missing. */
export function toTaskSpec(
  revision: Revision,
  { id, log }: Pick<TaskSpec, 'id' | 'log'>,
  world: RevisionWorld,
): TaskSpec | string {
  const missing = revision.containers.flatMap((one) => missingSecrets(one, world));
  if (missing.length > 0) {
    return `ResourceInitializationError: nothing here has the secret ${missing[0]}: give it with --secret ${missing[0]}=VALUE`;
  }
  const { port, directory } = revision;
  const containers = revision.containers.map((container) => toTaskContainer(container, world));
  return { id, log, directory, containers, ...(port !== undefined && { port }) };
}

function toTaskContainer(container: ContainerDefinition, world: RevisionWorld): TaskContainer {
  const { image, environment, secrets, ports, stopSeconds, ...same } = container;
  const plain = Object.entries(environment).flatMap(([name, value]) => {
    const text = tryText(value);
    return text === undefined ? [] : [[name, world.toLoopback(text)] as const];
  });
  const secret = Object.entries(secrets).map(
    ([name, from]) => [name, secretOf(tryText(from) ?? '', world) ?? ''] as const,
  );
  return {
    ...same,
    image: world.toLoopback(tryText(image) ?? ''),
    environment: Object.fromEntries([...plain, ...secret]),
    stopMs: world.pace.stopMs(stopSeconds),
  };
}

function missingSecrets({ secrets }: ContainerDefinition, world: RevisionWorld): readonly string[] {
  return Object.values(secrets).flatMap((from) => {
    const reference = tryText(from) ?? unknownNames(from)[0] ?? '';
    return secretOf(reference, world) === undefined ? [toReference(reference)] : [];
  });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html */
function secretOf(from: string, { secretValue }: RevisionWorld): string | undefined {
  const kind = /^arn:[^:]+:secretsmanager:/.test(from) ? 'SECRETS_MANAGER' : 'PARAMETER_STORE';
  return secretValue(kind, toReference(from));
}

/** A parameter is known by its name. */
function toReference(from: string): string {
  return /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter(\/.*)$/.exec(from)?.[1] ?? from.replace(/:+$/, '');
}
