import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { unzip } from '../store/unzip';
import { awaitHealth, type HealthCheck } from './await-health';
import type { Process } from './procfile';
import { type RunningProcess, runProcess } from './run-process';
import { toStart } from './to-start';

/** A version of an application that runs and was well once. */
export interface Application {
  /** Where on 127.0.0.1 it takes requests. */
  readonly port: number;
  /** Whether the process that requests go to still runs. */
  isAlive(): boolean;
  /** Ends all of its processes. */
  end(): Promise<void>;
}

/** How a version is run. */
export interface ApplicationOptions {
  /** The absolute path of its zip. */
  readonly archive: string;
  /** The absolute path of the folder that it is unpacked into, which is made anew. */
  readonly folder: string;
  /** The solution stack's name or the platform's ARN. @default - nobody says */
  readonly platform?: string | undefined;
  /** The environment of its processes, but for PORT. */
  readonly environment: Readonly<Record<string, string>>;
  readonly health: Omit<HealthCheck, 'port' | 'signal'>;
  /** Takes what its processes print, with their names. */
  readonly log: (line: string) => void;
  /** Set when nobody waits for it any more. */
  readonly signal: AbortSignal;
}

/** A version that runs, or why it does not. */
export type Started =
  | { readonly ok: true; readonly application: Application }
  | { readonly ok: false; readonly reason: string };

/** Unpacks a version, builds it where it says so, starts its processes and waits until it is well. */
export async function runApplication(options: ApplicationOptions): Promise<Started> {
  const { archive, folder, platform } = options;
  await rm(folder, { recursive: true, force: true });
  const damage = await unzip(archive, folder).catch((error: Error) => error.message);
  if (damage !== undefined) return { ok: false, reason: damage };
  const start = toStart(await readRoot(folder), platform);
  if ('problem' in start) return { ok: false, reason: start.problem };
  for (const command of start.build) {
    if (options.signal.aborted) break;
    const reason = await build(command, options);
    if (reason !== undefined) return { ok: false, reason };
  }
  return startAll(start.processes, options);
}

async function readRoot(folder: string) {
  const names = await readdir(folder);
  const wanted = names.filter((name) => ['Procfile', 'Buildfile', 'package.json'].includes(name));
  const read = wanted.map(async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => '')] as const);
  const texts = new Map(await Promise.all(read));
  return { names, text: (name: string) => texts.get(name) };
}

async function build(command: string, { folder, environment, log, signal }: ApplicationOptions) {
  const process = runProcess({ command, directory: folder, environment, log: (line) => log(`build: ${line}`) });
  const stop = () => void process.end();
  signal.addEventListener('abort', stop, { once: true });
  const code = await process.exited;
  signal.removeEventListener('abort', stop);
  await process.end();
  return code === 0 ? undefined : `"${command}" ended with ${code}${quote(process.lastLine())}`;
}

async function startAll(
  processes: readonly [Process, ...Process[]],
  { folder, environment, health, log, signal }: ApplicationOptions,
): Promise<Started> {
  const start = async ({ name, command }: Process) => {
    const port = await findFreePort();
    const PORT = String(port);
    const own = { ...environment, PORT };
    return {
      port,
      ...toWatched(
        name,
        runProcess({ command, directory: folder, environment: own, log: (line) => log(`${name}: ${line}`) }),
      ),
    };
  };
  const [first, ...others] = processes;
  const web = await start(first);
  const all = [web, ...(await Promise.all(others.map(start)))];
  const given = new AbortController();
  const well = awaitHealth({ ...health, port: web.port, signal: AbortSignal.any([signal, given.signal]) });
  const reason = await Promise.race([well, ...all.map(({ failure }) => failure)]);
  given.abort();
  const end = async () => void (await Promise.all(all.map(({ process }) => process.end())));
  if (reason === undefined) return { ok: true, application: { port: web.port, isAlive: web.isAlive, end } };
  await end();
  return { ok: false, reason };
}

/** What runs all the time must not end. */
function toWatched(name: string, process: RunningProcess) {
  let alive = true;
  const failure = process.exited.then((code) => {
    alive = false;
    return `its process ${name} ended with ${code}${quote(process.lastLine())}`;
  });
  return { process, failure, isAlive: () => alive };
}

function quote(line: string): string {
  return line === '' ? '' : `: ${line}`;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
