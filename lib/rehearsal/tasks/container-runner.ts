import type { Pace } from '../balancer/pace';
import { runEngine } from '../containers/run-engine';
import { freePort } from './free-port';
import { type Child, runChild } from './run-child';
import { type Task, type TaskContainer, TaskFailure, type TaskRunner, type TaskSpec } from './task';
import { watchContainer } from './watch-container';
import { type HealthWatch, watchHealth } from './watch-health';

/** The engine that runs tasks. */
export interface EngineOptions {
  /** `podman` or `docker`. */
  readonly name: string;
  /** The absolute path of the program that leads to it, and leads ECR's hosts to the registry on loopback. */
  readonly program: string;
  /** The environment in which that program finds the engine and is logged in. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the names of its containers begin with, so that two rehearsals do not meet. */
  readonly prefix: string;
  readonly pace: Pace;
}

/** Runs each task as containers of an engine that share one network, as on Fargate. */
export function toContainerRunner(engine: EngineOptions): TaskRunner {
  return {
    name: engine.name,
    prepare: async ({ containers }) => {
      for (const { image } of containers) await fetchImage(engine, image);
    },
    start: async (spec) => {
      const [first, ...others] = spec.containers;
      if (first === undefined) throw new TaskFailure('its task definition has no container');
      const port = await freePort();
      const network = spec.port === undefined ? [] : ['--publish', `127.0.0.1:${port}:${spec.port}`];
      const main = startContainer(engine, spec, first, network);
      if (others.length > 0) await untilRunning(engine, main);
      const shared = ['--network', `container:${main.name}`];
      const started = [main, ...others.map((container) => startContainer(engine, spec, container, shared))];
      return toTask(engine, spec, started, spec.port === undefined ? undefined : port);
    },
  };
}

/** A container of a task, while it runs. */
interface Started {
  readonly name: string;
  readonly container: TaskContainer;
  readonly child: Child;
  readonly health?: HealthWatch;
  /** Ends the watch that would remove it. */
  readonly unwatch: () => void;
}

function startContainer(
  engine: EngineOptions,
  { id, log }: TaskSpec,
  container: TaskContainer,
  network: readonly string[],
): Started {
  const name = `${engine.prefix}-${id}-${container.name}`;
  const { entryPoint = [], command = [], healthCheck } = container;
  // An entry point of several words is one program and the first of its arguments.
  const [program, ...words] = entryPoint;
  const entry = program === undefined ? [] : ['--entrypoint', program];
  const given = ['run', '--rm', '--name', name, '--pull', 'never', ...network, ...toFlags(container, engine), ...entry];
  const child = runChild(engine.program, [...given, container.image, ...words, ...command], {
    directory: '/',
    environment: { ...container.environment, ...engine.environment },
    log,
  });
  const unwatch = watchContainer(engine, name);
  if (healthCheck === undefined) return { name, container, child, unwatch };
  const check = () => runCheck(engine, name, healthCheck.command, healthCheck.timeoutSeconds);
  const health = watchHealth(healthCheck, engine.pace.checkMs(healthCheck.intervalSeconds), check);
  return { name, container, child, health, unwatch };
}

/** What others may not read in the list of processes goes by the engine's own environment. */
function toFlags(container: TaskContainer, engine: EngineOptions): readonly string[] {
  const { environment, readonlyRoot, mounts, user, workingDirectory } = container;
  const isTaken = (key: string) => Object.hasOwn(engine.environment, key);
  return [
    ...Object.entries(environment).flatMap(([key, value]) => ['--env', isTaken(key) ? `${key}=${value}` : key]),
    ...(readonlyRoot ? ['--read-only'] : []),
    ...mounts.flatMap((mount) => ['--tmpfs', mount]),
    ...(user === undefined ? [] : ['--user', user]),
    ...(workingDirectory === undefined ? [] : ['--workdir', workingDirectory]),
  ];
}

function toTask(engine: EngineOptions, { id }: TaskSpec, started: readonly Started[], port: number | undefined): Task {
  const essential = started.filter(({ container }) => container.essential);
  const watched = essential.flatMap(({ health }) => health ?? []);
  const ends = essential.map(async ({ container, child }) => {
    return `Essential container in task exited: ${container.name} ${await child.ended}`;
  });
  return {
    id,
    ...(port !== undefined && { address: { host: '127.0.0.1', port } }),
    ended: Promise.race(ends),
    health: () => {
      if (watched.length === 0) return undefined;
      const states = watched.map((health) => health.now());
      return states.find((state) => state === 'UNHEALTHY') ?? states.find((state) => state === 'UNKNOWN') ?? 'HEALTHY';
    },
    stop: async () => {
      for (const { health } of started) health?.end();
      // The first has the network of the others.
      for (const one of started.toReversed()) await stopContainer(engine, one);
    },
  };
}

/** The engine ends what runs in a container; a program that is the first process there may not hear a signal by itself. */
async function stopContainer(engine: EngineOptions, { name, container, child, unwatch }: Started): Promise<void> {
  const seconds = Math.ceil(container.stopMs / 1_000);
  if (child.alive())
    await run(engine, ['stop', '--time', String(seconds), name], container.stopMs + 20_000).catch(() => '');
  await run(engine, ['rm', '--force', name], 20_000).catch(() => '');
  await child.stop(2_000);
  unwatch();
}

async function runCheck(engine: EngineOptions, name: string, command: readonly string[], seconds: number) {
  const [kind, ...words] = command;
  const exec = kind === 'CMD-SHELL' ? ['/bin/sh', '-c', words.join(' ')] : kind === 'CMD' ? words : [...command];
  return run(engine, ['exec', name, ...exec], seconds * 1_000)
    .then(() => true)
    .catch(() => false);
}

/** A container can share another's network once that one is there. */
async function untilRunning(engine: EngineOptions, { name, child }: Started): Promise<void> {
  const look = ['inspect', '--format', '{{.State.Running}}', name];
  while (child.alive()) {
    const answer = await run(engine, look, 5_000).catch(() => '');
    if (answer.trim() === 'true') return;
  }
}

/** What the registry on loopback has is fetched anew, since a tag may have moved; of other images what is here is enough. */
async function fetchImage(engine: EngineOptions, image: string): Promise<void> {
  const own = /^127\.0\.0\.1:\d+\/|\.dkr\.ecr\./.test(image);
  const here =
    !own &&
    (await run(engine, ['image', 'inspect', image], 10_000).then(
      () => true,
      () => false,
    ));
  if (here) return;
  try {
    await run(engine, ['pull', image], 10 * 60_000);
  } catch (error) {
    const said = ((error as { readonly stderr?: string }).stderr ?? '').trim().split('\n').at(-1);
    throw new TaskFailure(`CannotPullContainerError: ${image}: ${said || (error as Error).message}`);
  }
}

function run({ program, environment }: EngineOptions, words: readonly string[], timeout: number): Promise<string> {
  return runEngine(program, words, { env: environment, timeout });
}
