import { freePort, isFree } from './free-port';
import { runChild } from './run-child';
import { type Task, TaskFailure, type TaskRunner, type TaskSpec } from './task';

/** How processes stand for the tasks of a service. */
export interface ProcessOptions {
  /** The command of the shell that stands for the task. @default - the one that the task definition names */
  readonly command?: string;
  /** The port at which it listens. @default - the one that it finds in PORT */
  readonly port?: number;
  /** What every process finds in its environment: where programs are, and what stands for AWS. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs the first container of each task as a plain process of this machine, without its image. */
export function toProcessRunner({ command, port, environment }: ProcessOptions): TaskRunner {
  return {
    name: 'processes',
    ...(port !== undefined && { fixedPort: port }),
    prepare: () => Promise.resolve(),
    start: async (spec) => {
      // Whoever listens there would be asked in the place of the task.
      if (port !== undefined && !(await isFree(port)))
        throw new TaskFailure(`port ${port} is in use by another program: stop that one, or let PORT say a free one`);
      const own = port ?? (await freePort());
      const [container] = spec.containers;
      if (container === undefined) throw new TaskFailure('its task definition has no container');
      const known = { ...environment, ...container.environment, PORT: String(own), CONVEYOR_IMAGE: container.image };
      return startProcess(spec, { ...known, PWD: spec.directory }, own, command);
    },
  };
}

function startProcess(
  spec: TaskSpec,
  environment: Readonly<Record<string, string>>,
  port: number,
  command: string | undefined,
): Task {
  const [container] = spec.containers;
  const named = [...(container?.entryPoint ?? []), ...(container?.command ?? [])];
  const [program = '/bin/sh', ...words] = command === undefined ? named : ['/bin/sh', '-c', command];
  const child = runChild(program, words, { directory: spec.directory, environment, log: spec.log });
  const name = container?.name ?? '';
  return {
    id: spec.id,
    ...(spec.port !== undefined && { address: { host: '127.0.0.1', port } }),
    ended: child.ended.then((how) => `Essential container in task exited: ${name} ${how}`),
    health: () => undefined,
    stop: () => child.stop(container?.stopMs ?? 0),
  };
}
