import { existsSync, statSync } from 'node:fs';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type AppspecScript, MOST_SECONDS } from '../../aws/codedeploy/server-appspec';
import type { ScriptableEvent } from '../../aws/codedeploy/server-lifecycle';
import { makeFolder } from '../store/make-folder';
import type { Deployment, DeploymentTools } from './deployment';
import { type Host, HostFailure } from './host';
import type { Revision } from './revision';
import { runScript, type ScriptEnd } from './run-script';
import { AGENT_FOLDER, toOwnPaths } from './to-own-paths';

/** How many of the lines that a failed script printed are told with its failure. */
const LAST_LINES = 5;

/** What runs the scripts of a host. */
export interface ScriptsRun {
  readonly host: Host;
  readonly tools: DeploymentTools;
  readonly log: (line: string) => void;
  /** What the scripts find in their environment beside what every script does. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The scripts of which host, and of which deployment. */
export interface HookRun extends Omit<ScriptsRun, 'variables'> {
  readonly deployment: Pick<Deployment, 'id' | 'application' | 'group' | 'groupId'>;
}

/** Runs the scripts of one event, in order. @throws HostFailure in the agent's words when one fails */
export async function runHook(event: ScriptableEvent, revision: Revision, run: HookRun): Promise<void> {
  const scripts = revision.appspec.hooks?.[event] ?? [];
  if (scripts.length > 0) run.log(`LifecycleEvent - ${event}`);
  await runScripts(scripts, revision, { ...run, variables: toVariables(event, run) });
}

/** Runs scripts of a revision, in order. @throws HostFailure in the agent's words when one fails */
export async function runScripts(
  scripts: readonly AppspecScript[],
  revision: Revision,
  run: ScriptsRun,
): Promise<void> {
  for (const script of scripts) {
    run.log(`Script - ${script.location}`);
    if (script.runas !== undefined) run.log(`${script.location} would run as ${script.runas}; here it runs as you`);
    const lines: string[] = [];
    const ready = await prepare(script, revision, run.host);
    const end = await runScript({
      file: ready,
      directory: workingDirectory(run.host),
      environment: {
        ...run.tools.environment,
        HOME: run.host.root,
        CONVEYOR_HOST: run.host.root,
        ...run.variables,
      },
      timeoutSeconds: script.timeout ?? MOST_SECONDS,
      onLine: (stream, line) => {
        lines.push(line);
        run.log(`[${stream}]${line}`);
      },
      signal: run.tools.signal,
      patience: run.tools.patience,
    }).finally(() => rm(ready, { force: true }));
    judge(end, script, lines, run);
  }
}

/**
 * @throws HostFailure unless it succeeded
 * @see https://github.com/aws/aws-codedeploy-agent for the words
 */
function judge(
  end: ScriptEnd,
  { location, timeout = MOST_SECONDS, runas }: AppspecScript,
  lines: readonly string[],
  run: ScriptsRun,
) {
  const subject = `Script at specified location: ${location}`;
  switch (end.kind) {
    case 'aborted':
      throw new HostFailure('interrupted');
    case 'timed-out':
      throw new HostFailure(`${subject} failed to complete in ${timeout} seconds`, { location });
    case 'held-open':
      throw new HostFailure(
        `${subject} ended, but what it began holds its output open, and CodeDeploy waits for that until it fails: ` +
          'let it write to a file, as in `… >/dev/null 2>&1 &`',
        { location },
      );
    case 'exited':
      if (end.left !== undefined) leave(end.left, location, run);
      if (end.exitCode === 0) return;
      throw new HostFailure(
        `${subject}${runas === undefined ? '' : ` run as user ${runas}`} failed with exit code ${end.exitCode}${quoteLast(lines)}`,
        { location, exitCode: end.exitCode },
      );
  }
}

function quoteLast(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `: ${lines.slice(-LAST_LINES).join(' / ')}`;
}

function leave(
  left: { readonly group: number; readonly unwatch: () => void },
  location: string,
  run: ScriptsRun,
): void {
  run.log(`${location} left process group ${left.group} running; it is stopped when the rehearsal ends`);
  run.tools.keepRunning(left);
}

/** The script beside itself, with the host's own paths in it, so that what lies next to it is found. */
async function prepare({ location }: AppspecScript, { archive, appspec }: Revision, host: Host): Promise<string> {
  const file = join(archive, location);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new HostFailure(`Script does not exist at specified location: ${location}`, { location });
  }
  const bytes = await readFile(file);
  const copy = join(dirname(file), `.${basename(file)}.here`);
  await writeFile(copy, bytes.includes(0) ? bytes : toOwnPaths(bytes.toString('utf8'), appspec, host));
  await chmod(copy, 0o755);
  return copy;
}

/** Scripts do not start in the revision, but where the agent runs. */
function workingDirectory(host: Host): string {
  const directory = host.place(AGENT_FOLDER);
  makeFolder(directory);
  return directory;
}

/** @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#reference-appspec-file-structure-environment-variable-availability */
function toVariables(event: ScriptableEvent, { deployment }: HookRun): Readonly<Record<string, string>> {
  return {
    APPLICATION_NAME: deployment.application,
    DEPLOYMENT_ID: deployment.id,
    DEPLOYMENT_GROUP_NAME: deployment.group,
    DEPLOYMENT_GROUP_ID: deployment.groupId,
    LIFECYCLE_EVENT: event,
  };
}
