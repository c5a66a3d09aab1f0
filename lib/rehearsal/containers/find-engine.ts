import type { World } from '../action-run';
import { tryProgram } from '../functions/runnable-runtime';
import { type Engine, toEngineEnvironment } from './engine';
import { readLimits, toModestConfiguration } from './podman-configuration';
import { runEngine } from './run-engine';
import { tryEngine } from './try-engine';

/** An engine that works, or why there is none. */
export type FoundEngine =
  | { readonly ok: true; readonly engine: Engine }
  /** `docker is on PATH, but …` */
  | { readonly ok: false; readonly why: string };

/** To try an engine takes about half a second, and what was found stays so while a rehearsal lasts. */
const found = new Map<string, Promise<FoundEngine>>();

/**
 * The container engine of this machine: docker, as in CodeBuild's images, else podman, each by running something.
 *
 * @param temporary a folder for what is thrown away
 */
export function findEngine(machine: World['machine'], temporary: string): Promise<FoundEngine> {
  const key = JSON.stringify([machine['PATH'], machine['DOCKER_HOST'], machine['CONTAINERS_CONF']]);
  const known = found.get(key) ?? look(machine, temporary);
  found.set(key, known);
  return known;
}

async function look(machine: World['machine'], temporary: string): Promise<FoundEngine> {
  const path = machine['PATH'] ?? '';
  const failures: string[] = [];
  for (const engine of await findCandidates(machine, path)) {
    const elsewhere = tryElsewhere(engine);
    const works = elsewhere ?? (await tryEngine(engine, path, temporary));
    if (works === true) return { ok: true, engine };
    failures.push(`${engine.kind} is on PATH, but: ${works}`);
  }
  return { ok: false, why: failures.length === 0 ? 'neither docker nor podman is on PATH' : failures.join('; ') };
}

/** Podman first as it is set up, then with as little as it can do with. */
async function findCandidates(machine: World['machine'], path: string): Promise<readonly Engine[]> {
  const docker = await tryDocker(machine, path);
  const podman = tryCandidate('podman', machine, path);
  const runc = tryProgram('runc', path) !== undefined;
  const modest = podman && { ...podman, configuration: toModestConfiguration(readLimits(runc)) };
  return [docker, podman, modest].filter((engine) => engine !== undefined);
}

/** What podman-docker calls docker is podman, and needs what podman needs. */
async function tryDocker(machine: World['machine'], path: string): Promise<Engine | undefined> {
  const docker = tryCandidate('docker', machine, path);
  if (docker === undefined || /podman/i.test(await ask(docker, machine, '--version'))) return undefined;
  if (machine['DOCKER_HOST'] !== undefined) return docker;
  // A person's context leads docker to its engine; a build, in a home of its own, would not find it.
  const host = await ask(docker, machine, 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}');
  return host === '' ? docker : { ...docker, environment: { ...docker.environment, DOCKER_HOST: host } };
}

/** What a program says to a question; nothing when it does not know. */
async function ask({ program }: Engine, machine: World['machine'], ...words: readonly string[]): Promise<string> {
  const answer = runEngine(program, words, { env: machine, timeout: 5_000 });
  return answer.then((text) => text.trim()).catch(() => '');
}

function tryCandidate(kind: Engine['kind'], machine: World['machine'], path: string): Engine | undefined {
  const program = tryProgram(kind, path);
  return program === undefined ? undefined : { kind, program, environment: toEngineEnvironment(kind, machine) };
}

/** An engine on another machine would push to that one's own loopback. */
function tryElsewhere({ environment }: Engine): string | undefined {
  const host = environment['DOCKER_HOST'] ?? '';
  return /^(tcp|ssh|https?):/.test(host) ? `its engine is on another machine (${host})` : undefined;
}
