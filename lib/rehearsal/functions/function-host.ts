import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFunction, type SynthesizedFunction } from '../../assembly/function';
import { labelOf } from '../../assembly/origin';
import type { Invocation } from '../action-run';
import { layOutCode } from './function-code';
import { type Surroundings, toFunctionEnvironment, unknownVariables } from './function-environment';
import { nodeBootstrap } from './node-bootstrap';
import { pythonBootstrap } from './python-bootstrap';
import { runnableRuntime, runtimeNote, tryProgram } from './runnable-runtime';
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox';

/** What the functions of an assembly run in. */
export interface HostOptions extends Omit<Surroundings, 'taskRoot' | 'home' | 'aws'> {
  /** The absolute path of a directory for their code and their temporary files. */
  readonly directory: string;
  /** Endpoint, region and credentials for a process that makes AWS calls. */
  readonly awsEnvironment: () => Readonly<Record<string, string>>;
  /** A fresh UUID. */
  readonly uuid: () => string;
  /** Told of what is not as on AWS, when a function is called first. @default nobody is told */
  readonly warn?: (sentence: string) => void;
  /** Which version a name means that may have one, or an alias, behind it; undefined when there is no such version. @default `$LATEST`, as the template has it */
  readonly release?: (name: string, fn: SynthesizedFunction) => Release | undefined;
}

/** A version of a function. */
export interface Release {
  /** The function, with the code of the version. */
  readonly fn: SynthesizedFunction;
  /** `$LATEST` or a number. */
  readonly version: string;
  /** The ARN that was called, an alias or a version behind it where one was. */
  readonly arn: string;
}

/** Runs the functions of an assembly, really. */
export interface FunctionHost {
  /**
   * Calls a function by its name or ARN and waits for its answer. A failure of the function, a timeout and an
   * interruption are invocations that are not `ok`, with Lambda's own `errorType` and `errorMessage` as payload.
   */
  invoke(name: string, event: unknown, signal: AbortSignal): Promise<Invocation>;
  /** Ends the processes of all functions. */
  close(): void;
}

/** A function that was called at least once. */
interface Deployment {
  readonly sandbox: SandboxOptions;
  /** Processes that wait for a call. */
  readonly idle: Sandbox[];
}

/** Makes a host; a function's code is laid out when it is called first, and its process kept for the next call. */
export function createFunctionHost(functions: readonly SynthesizedFunction[], options: HostOptions): FunctionHost {
  const deployments = new Map<string, Promise<Deployment>>();
  const sandboxes = new Set<Sandbox>();
  const deployed = (release: Release): Promise<Deployment> => {
    const key = toKey(release);
    const directory = join(options.directory, `function-${deployments.size + 1}`);
    const known = deployments.get(key) ?? deploy(release, directory, options);
    deployments.set(key, known);
    return known;
  };
  return {
    invoke: async (name, event, signal) => {
      const fn = findFunction(functions, name);
      const obstacle = fn === undefined ? `no function ${name} is in the assembly` : toObstacle(fn, options.path);
      if (fn === undefined || obstacle !== undefined) return toFailure(obstacle);
      const release = options.release === undefined ? toLatest(fn) : options.release(name, fn);
      if (release === undefined) return toFailure(`the function ${fn.name} has no such version or alias: ${name}`);
      try {
        return await call(release, await deployed(release), sandboxes, { event, signal, id: options.uuid() });
      } catch (error) {
        return toFailure(error instanceof Error ? error.message : String(error));
      }
    },
    close: () => {
      for (const sandbox of sandboxes) sandbox.kill();
    },
  };
}

function toLatest(fn: SynthesizedFunction): Release {
  return { fn, version: '$LATEST', arn: fn.arn };
}

/** What is called by its version and by an alias runs in the same processes; a version is another one with other code. */
function toKey({ fn, version }: Release): string {
  return JSON.stringify([fn.stack, fn.logicalId, version, fn.code ?? fn.inlineCode]);
}

function toObstacle(fn: SynthesizedFunction, path: string): string | undefined {
  const runnable = runnableRuntime(fn.runtime, path);
  return runnable === true ? undefined : runnable;
}

function toFailure(message: string | undefined): Invocation {
  return { ok: false, payload: { errorType: 'Sandbox.NotRunnable', errorMessage: message }, logs: [] };
}

async function deploy({ fn, version }: Release, directory: string, options: HostOptions): Promise<Deployment> {
  for (const sentence of toWarnings(fn)) options.warn?.(sentence);
  const home = join(directory, 'tmp');
  await mkdir(home, { recursive: true });
  const taskRoot = await layOutCode(fn, directory);
  const isPython = fn.runtime.startsWith('python');
  const bootstrap = join(directory, isPython ? 'bootstrap.py' : 'bootstrap.cjs');
  await writeFile(bootstrap, isPython ? pythonBootstrap : nodeBootstrap);
  return {
    idle: [],
    sandbox: {
      program: (isPython ? tryProgram('python3', options.path) : undefined) ?? process.execPath,
      arguments: [bootstrap],
      directory: taskRoot,
      environment: toFunctionEnvironment(fn, { ...options, aws: options.awsEnvironment(), taskRoot, home, version }),
    },
  };
}

function toWarnings(fn: SynthesizedFunction): readonly string[] {
  const note = runtimeNote(fn.runtime, process.versions.node);
  const missing = unknownVariables(fn).map(
    (name) => `function ${labelOf(fn)} runs without its environment variable ${name}`,
  );
  return note === undefined ? missing : [note, ...missing];
}

async function call(
  release: Release,
  { sandbox: options, idle }: Deployment,
  sandboxes: Set<Sandbox>,
  request: { readonly id: string; readonly event: unknown; readonly signal: AbortSignal },
): Promise<Invocation> {
  const sandbox = takeAlive(idle) ?? startSandbox(options);
  sandboxes.add(sandbox);
  const { fn, version } = release;
  const context = toContext(release, request.id);
  const invocation = await sandbox.call({ ...request, context, timeoutSeconds: fn.timeoutSeconds });
  if (sandbox.isAlive()) idle.push(sandbox);
  else sandboxes.delete(sandbox);
  const missing = unknownVariables(fn).map((name) => `conveyor: the environment variable ${name} is not known here`);
  return { ...invocation, version, logs: [...missing, ...invocation.logs] };
}

/** A process may have ended while it waited. */
function takeAlive(idle: Sandbox[]): Sandbox | undefined {
  const alive = idle.filter((sandbox) => sandbox.isAlive());
  idle.length = 0;
  idle.push(...alive.slice(1));
  return alive[0];
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
function toContext({ fn, version, arn }: Release, id: string): Readonly<Record<string, unknown>> {
  return {
    awsRequestId: id,
    functionName: fn.name,
    functionVersion: version,
    invokedFunctionArn: arn,
    memoryLimitInMB: String(fn.memoryMegabytes),
    logGroupName: `/aws/lambda/${fn.name}`,
    logStreamName: 'rehearsal',
  };
}
