import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether this machine can run functions of a runtime: Node.js runs on the Node.js that runs the rehearsal, Python on
 * `python3`; for any other runtime a sentence says why not.
 *
 * @param runtime `nodejs22.x`, as the template has it.
 * @param path The `PATH` on which `python3` is looked for.
 */
export function runnableRuntime(runtime: string, path: string): true | string {
  if (/^nodejs\d*(\.|$)/.test(runtime)) return true;
  if (!/^python3(\.|$)/.test(runtime)) {
    return runtime === ''
      ? 'a function from a container image needs a container engine'
      : `functions of the runtime ${runtime} cannot run here: nodejs and python3 can`;
  }
  return tryProgram('python3', path) === undefined ? `no python3 is on the PATH for the runtime ${runtime}` : true;
}

/**
 * A sentence when the local Node.js is not the runtime's.
 *
 * @param version The local version: `20.19.0`.
 */
export function runtimeNote(runtime: string, version: string): string | undefined {
  const wanted = /^nodejs(\d+)\./.exec(runtime)?.[1];
  const local = version.split('.')[0];
  return wanted === undefined || wanted === local
    ? undefined
    : `functions of ${runtime} run on Node.js ${version} here, not on ${wanted}`;
}

/** The absolute path of a program on a PATH. */
export function tryProgram(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
