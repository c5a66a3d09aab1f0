import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionRun, ActionRunner, ArtifactFile } from '../action-run';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';
import { toFileName } from '../store/file-name';
import { unzip } from '../store/unzip';
import { zipFolder } from '../store/zip';
import { runShellCommand } from './shell-command';

/**
 * Runs a person's command instead of a provider, in `sh`, in the directory of the first input artifact. Its environment:
 * `PATH`, an empty `HOME`, `CONVEYOR_ACTION` (`Stage.Action`), `CONVEYOR_INPUT_<artifact>` (a directory with the artifact's
 * files), `CONVEYOR_OUTPUT_<artifact>` (an empty directory whose files become the artifact), `CONVEYOR_VARIABLES` (an empty
 * file whose lines `NAME=value` become the action's variables), `CONVEYOR_CONFIGURATION_<key>` (the action's configuration), and
 * what lets an AWS client reach the rehearsal. Other characters than letters and digits are `_` in these names.
 */
export const standIn: ActionRunner = {
  key: 'stand-in',
  async run(run) {
    const { part } = run.planned;
    if (part.kind !== 'stand-in') throw new Error(`${run.planned.reference} has no stand-in`);
    const inputs = await extractInputs(run);
    const outputs = await makeOutputs(run);
    const home = join(run.scratch, 'home');
    const empty = join(run.scratch, 'work');
    const variables = join(run.scratch, 'variables');
    await Promise.all([mkdir(home), mkdir(empty), writeFile(variables, '')]);
    run.log(`stand-in: ${part.command}`);
    const exitCode = await runShellCommand({
      command: part.command,
      directory: inputs[0]?.directory ?? empty,
      environment: { ...toEnvironment(run, home, inputs, outputs), CONVEYOR_VARIABLES: variables },
      onLine: run.log,
      signal: run.signal,
    });
    const outcome = await finish(run, part.command, exitCode, outputs);
    return outcome.state === 'SUCCEEDED' ? { ...outcome, variables: await readVariables(variables) } : outcome;
  },
};

/** An artifact and the directory that holds its files. */
interface Folder {
  readonly artifact: ArtifactFile;
  readonly directory: string;
}

function extractInputs(run: ActionRun): Promise<readonly Folder[]> {
  return Promise.all(
    run.inputs.map(async (artifact) => {
      const directory = join(run.scratch, 'inputs', toFileName(artifact.name));
      await unzip(artifact.path, directory);
      return { artifact, directory };
    }),
  );
}

function makeOutputs(run: ActionRun): Promise<readonly Folder[]> {
  return Promise.all(
    run.outputs.map(async (artifact) => {
      const directory = join(run.scratch, 'outputs', toFileName(artifact.name));
      await mkdir(directory, { recursive: true });
      return { artifact, directory };
    }),
  );
}

function toEnvironment(
  run: ActionRun,
  home: string,
  inputs: readonly Folder[],
  outputs: readonly Folder[],
): Readonly<Record<string, string>> {
  const { stage, name } = run.planned.action;
  return {
    PATH: run.world.machine['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: home,
    ...run.world.awsEnvironment(),
    ...named('CONFIGURATION', Object.entries(run.configuration)),
    ...named('INPUT', inputs.map(toPair)),
    ...named('OUTPUT', outputs.map(toPair)),
    CONVEYOR_ACTION: `${stage}.${name}`,
  };
}

function toPair({ artifact, directory }: Folder): readonly [string, string] {
  return [artifact.name, directory];
}

function named(kind: string, pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map(([name, value]) => [`CONVEYOR_${kind}_${name.replace(/[^A-Za-z0-9]/g, '_')}`, value]),
  );
}

async function finish(run: ActionRun, command: string, exitCode: number, outputs: readonly Folder[]): Promise<Outcome> {
  if (run.signal.aborted) return abandoned();
  if (exitCode !== 0)
    return failed(`its stand-in exited with ${exitCode}: ${command}`, 'JobFailed', { command, exitCode });
  for (const { artifact, directory } of outputs) await zipFolder(directory, artifact.path);
  return succeeded({}, { summary: 'a stand-in ran' });
}

/** A line that sets none says nothing. */
async function readVariables(file: string): Promise<Readonly<Record<string, string>>> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}
