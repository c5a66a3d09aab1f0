import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Engine } from './engine';
import { runEngine } from './run-engine';
import { tryTinyProgram } from './tiny-program';

/** How long an engine may take for one command, in milliseconds: an engine on another machine may not answer at all. */
const PATIENCE = 20_000;

/**
 * Whether an engine builds an image and runs it: a client without an engine behind it, or one that may not start a
 * container here, does not. A sentence says why not.
 *
 * @param temporary where to make a folder for the image's files
 */
export async function tryEngine(engine: Engine, path: string, temporary: string): Promise<true | string> {
  const program = tryTinyProgram(process.arch);
  if (program === undefined) return `no image is known for the processor ${process.arch}`;
  const directory = await mkdtemp(join(temporary, 'conveyor-engine-'));
  try {
    await writeFile(join(directory, 'program'), program);
    await chmod(join(directory, 'program'), 0o755);
    // An image of its own, which another rehearsal that tries the engine now does not remove meanwhile.
    await writeFile(join(directory, 'own'), basename(directory));
    await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\nCOPY own program /\nCMD ["/program"]\n');
    const run = toRun(engine, path, directory);
    await run('build', '--quiet', '--iidfile', join(directory, 'id'), directory);
    const image = (await readFile(join(directory, 'id'), 'utf8')).trim();
    try {
      await run('run', '--rm', '--network', 'none', image);
    } finally {
      await run('rmi', '--force', image);
    }
    return true;
  } catch (error) {
    return toReason(error as ExecError);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** In the environment that a build's commands find: an engine that only the person's own would lead to is none. */
function toRun({ program, configuration, environment }: Engine, path: string, directory: string) {
  const file = join(directory, 'containers.conf');
  const env = { PATH: path, HOME: directory, ...environment, ...(configuration && { CONTAINERS_CONF: file }) };
  return async (...words: readonly string[]): Promise<void> => {
    if (configuration !== undefined) await writeFile(file, configuration);
    await runEngine(program, words, { env, cwd: directory, timeout: PATIENCE });
  };
}

interface ExecError extends Error {
  readonly killed?: boolean;
  readonly stderr?: string;
}

/** The last line is the one that says it; what comes before are warnings. */
function toReason({ killed, stderr = '', message }: ExecError): string {
  if (killed) return `it did not answer in ${PATIENCE / 1000} s`;
  const lines = (stderr || message).split('\n').filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? message).trim().replace(/^(ERROR|Error): /, '');
}
