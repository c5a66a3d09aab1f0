import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppspecScript, ServerAppspec } from '../../aws/codedeploy/server-appspec';
import { type DeploySpec, parseDeploySpec } from '../../aws/codepipeline/deploy-spec';
import { unzip } from '../store/unzip';
import type { DeploymentTools } from './deployment';
import { type Host, HostFailure } from './host';
import { install } from './install';
import { runScripts } from './run-hook';

/** What the EC2 deploy action does on each host. */
export interface TagDeployment {
  /** The absolute path of the artifact's zip. */
  readonly artifact: string;
  /** The path of a spec file in the artifact; then nothing else is said. */
  readonly spec?: string;
  /** The directory on the host that gets the files. */
  readonly directory?: string;
  /** The path of a script in the artifact that runs before. */
  readonly before?: string;
  /** The path of one that runs after. */
  readonly after?: string;
}

/** How a deployment to a host failed. */
export interface FailedTagHost {
  readonly host: string;
  readonly failure: HostFailure;
}

/** Takes a host through the action's deployment. @returns why it failed; undefined when it did not */
export async function deployByTag(
  host: Host,
  deployment: TagDeployment,
  tools: DeploymentTools,
): Promise<FailedTagHost | undefined> {
  const log = (line: string) => tools.log(`${host.name} ${line}`);
  try {
    const archive = host.place(`${ARCHIVES}/${tools.newId()}`);
    await unzip(deployment.artifact, archive);
    const { files, before, after } = await toSpec(archive, deployment);
    const appspec: ServerAppspec = { version: '0.0', os: 'linux', files, file_exists_behavior: 'OVERWRITE' };
    const run = { host, tools, log, variables: {} };
    await runScripts(before, { archive, appspec }, run);
    await install(archive, appspec, host, log);
    await runScripts(after, { archive, appspec }, run);
    return undefined;
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    log(error.message);
    return { host: host.name, failure: error };
  }
}

/** Where an artifact lies before its files are copied; where it does on AWS nobody says. */
const ARCHIVES = '/tmp/codepipeline';

/** Without a spec file the whole artifact goes into one directory, between two scripts. */
async function toSpec(archive: string, deployment: TagDeployment): Promise<DeploySpec> {
  const { spec, directory, before, after } = deployment;
  if (spec === undefined) {
    const files = directory === undefined ? [] : [{ source: '/', destination: directory }];
    return { files, before: toScripts(before), after: toScripts(after) };
  }
  const file = join(archive, spec);
  if (!existsSync(file)) throw new HostFailure(`No such file: the artifact has no ${spec}`);
  const parsed = parseDeploySpec(await readFile(file, 'utf8'), spec);
  if (parsed.ok) return parsed.value;
  throw new HostFailure(parsed.problems.map(({ message, place }) => `${spec}:${place?.line}: ${message}`).join('; '));
}

function toScripts(location: string | undefined): readonly AppspecScript[] {
  return location === undefined ? [] : [{ location }];
}
