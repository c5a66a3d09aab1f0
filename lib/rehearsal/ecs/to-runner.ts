import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TaskSource } from '../../plan/task-source';
import type { World } from '../action-run';
import type { Pace } from '../balancer/pace';
import type { Containers } from '../containers/open-containers';
import { toContainerRunner } from '../tasks/container-runner';
import { toProcessRunner } from '../tasks/process-runner';
import type { TaskRunner } from '../tasks/task';

/** What tasks find around them. */
export interface RunnerWorld {
  /** The engine's tools and the registry. @default - the plan needs none */
  readonly containers: Pick<Containers, 'tools' | 'registry'> | undefined;
  /** The person's environment. */
  readonly machine: World['machine'];
  /** What stands for AWS, for processes of this machine. */
  readonly awsEnvironment: () => Readonly<Record<string, string>>;
  /** What the names of containers begin with. */
  readonly prefix: string;
  readonly pace: Pace;
}

/** What runs the tasks of a service, as the plan has it. */
export async function toRunner(source: TaskSource, world: RunnerWorld): Promise<TaskRunner> {
  const { machine, containers, prefix, pace } = world;
  if (source.kind === 'processes') {
    const { command, port } = source;
    const environment = { ...pick(machine, ['PATH', 'HOME', 'LANG', 'TMPDIR']), ...world.awsEnvironment() };
    return toProcessRunner({
      environment,
      ...(command !== undefined && { command }),
      ...(port !== undefined && { port }),
    });
  }
  if (containers === undefined) throw new Error('a plan with containers has a registry');
  const environment = { ...pick(machine, ['PATH', 'XDG_RUNTIME_DIR']), HOME: containers.tools };
  const program = join(containers.tools, 'docker');
  await logIn(program, environment, containers.registry);
  return toContainerRunner({ name: source.engine, program, environment, prefix, pace });
}

async function logIn(program: string, env: Readonly<Record<string, string>>, registry: Containers['registry']) {
  const words = ['login', '--username', 'AWS', '--password-stdin', registry.host];
  const running = promisify(execFile)(program, words, { env, timeout: 20_000 });
  running.child.stdin?.end(registry.password);
  await running;
}

function pick(machine: World['machine'], names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => (machine[name] === undefined ? [] : [[name, machine[name]]])));
}
