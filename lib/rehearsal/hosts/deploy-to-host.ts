import {
  type HostRole,
  isOfPrevious,
  isScriptable,
  type LifecycleEvent,
  lifecycleOf,
} from '../../aws/codedeploy/server-lifecycle';
import type { Deployment, DeploymentTools } from './deployment';
import { type Host, HostFailure } from './host';
import { install } from './install';
import { downloadBundle, forgetRevision, type Revision, tryPrevious } from './revision';
import { runHook } from './run-hook';

/** Why a deployment to one host failed, and at which event. */
export interface FailedHost {
  readonly host: string;
  readonly event: LifecycleEvent;
  readonly failure: HostFailure;
}

/** Takes a host through its part of a deployment. @returns why it failed; undefined when it did not */
export async function deployToHost(
  host: Host,
  role: HostRole,
  deployment: Deployment,
  tools: DeploymentTools,
): Promise<FailedHost | undefined> {
  const log = (line: string) => tools.log(`${host.name} ${line}`);
  const before = host.state().good;
  const course: Course = { host, deployment, tools, log, previous: undefined, current: undefined };
  for (const event of lifecycleOf(role, deployment.balanced)) {
    try {
      await goThrough(event, course);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      if (forgives(event, deployment, tools)) {
        log(`${event}: ${error.message}; passed over, as what it ends was stopped with the rehearsal before`);
        continue;
      }
      log(`${event}: ${error.message}`);
      return { host: host.name, event, failure: error };
    }
  }
  if (role !== 'original') await settle(host, deployment, before);
  return undefined;
}

/** What a host's way through a deployment knows. */
interface Course {
  readonly host: Host;
  readonly deployment: Deployment;
  readonly tools: DeploymentTools;
  readonly log: (line: string) => void;
  previous: Revision | undefined;
  current: Revision | undefined;
}

async function goThrough(event: LifecycleEvent, course: Course): Promise<void> {
  const { host, deployment, log } = course;
  if (course.tools.signal.aborted) throw new HostFailure('interrupted');
  if (event === 'DownloadBundle') course.current = await downloadBundle(host, deployment);
  else if (event === 'Install' && course.current)
    await install(course.current.archive, course.current.appspec, host, log);
  else if (isScriptable(event)) {
    // Read when it is needed: the agent reads it for each event, too.
    if (isOfPrevious(event)) course.previous ??= await tryPrevious(host, deployment.groupId);
    const revision = isOfPrevious(event) ? course.previous : course.current;
    if (revision !== undefined) await runHook(event, revision, course);
  }
}

function forgives(event: LifecycleEvent, { forgivesStop }: Deployment, { signal }: DeploymentTools): boolean {
  return forgivesStop && isOfPrevious(event) && !signal.aborted;
}

async function settle(host: Host, { id, groupId }: Deployment, before: string | undefined): Promise<void> {
  host.keep({ ...host.state(), good: id });
  if (before !== undefined && before !== id) await forgetRevision(host, groupId, before);
}
