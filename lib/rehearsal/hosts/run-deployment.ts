import { renderHosts } from '../../assembly/count-hosts';
import type { ServerDeploymentGroup } from '../../assembly/server-deployment-group';
import { deployToHost, type FailedHost } from './deploy-to-host';
import { type Deployment, type DeploymentTools, toDeployment } from './deployment';
import type { Host } from './host';
import type { HostGroup } from './host-group';
import { type BatchesEnd, inBatches } from './in-batches';

/** What is deployed to, and with what. */
export interface GroupRun {
  readonly group: ServerDeploymentGroup;
  readonly hostGroup: HostGroup;
  /** How many hosts there are. */
  readonly hosts: number;
  /** How many of them must stay healthy. */
  readonly fewestHealthy: number;
  readonly tools: DeploymentTools;
}

/** How a deployment ended. */
export interface DeploymentEnd {
  readonly ok: boolean;
  readonly deployment: string;
  /** The hosts that have the revision now. */
  readonly deployed: number;
  readonly failures: readonly FailedHost[];
  /** The folder of the environment that serves. */
  readonly folder: string;
  /** What became of the hosts after a failure: `rolled back to d-AB1CDEF23 as d-CD2EFGH34`. */
  readonly rollback?: string;
}

/** Deploys a revision, and after a failure what was good before, where the group says so. */
export async function runDeployment(revision: string, run: GroupRun): Promise<DeploymentEnd> {
  const { group, hostGroup, tools } = run;
  const { stopped = false } = hostGroup.state();
  hostGroup.keep({ ...hostGroup.state(), stopped: false });
  const deployment = toDeployment(group, revision, stopped, tools.newId);
  tools.log(`deployment ${deployment.id}: ${group.style} to ${renderHosts(run.hosts)}, ${group.configuration}`);
  const end = group.style === 'BLUE_GREEN' ? await replace(deployment, run) : await inPlace(deployment, run);
  const { serving } = hostGroup.state();
  const told = {
    deployment: deployment.id,
    deployed: end.deployed,
    failures: end.failures,
    folder: hostGroup.path(serving),
  };
  if (end.ok) {
    hostGroup.keepGood(deployment.id, revision);
    return { ok: true, ...told };
  }
  if (tools.signal.aborted) return { ok: false, ...told };
  return { ok: false, ...told, rollback: await rollBack(run, deployment) };
}

function inPlace(deployment: Deployment, run: GroupRun): Promise<BatchesEnd<FailedHost>> {
  const hosts = run.hostGroup.hosts(run.hosts);
  return inBatches(hosts, run.fewestHealthy, (host) => deployToHost(host, 'inPlace', deployment, run.tools));
}

/** New hosts come, and the old ones stay until all is well. */
async function replace(deployment: Deployment, run: GroupRun): Promise<BatchesEnd<FailedHost>> {
  const { hostGroup, tools, group } = run;
  const { serving, ...state } = hostGroup.state();
  const replacements = hostGroup.environment(deployment.id, run.hosts);
  const end = await inBatches(replacements, run.fewestHealthy, (host) =>
    deployToHost(host, 'replacement', deployment, tools),
  );
  if (!end.ok) {
    hostGroup.terminate(deployment.id);
    return end;
  }
  hostGroup.keep({ ...state, serving: deployment.id });
  const originals = state.good === undefined ? [] : hostGroup.environment(serving, run.hosts);
  await Promise.all(originals.map((host: Host) => deployToHost(host, 'original', deployment, tools)));
  if (!group.keepsOriginals) hostGroup.terminate(serving);
  tools.log(`${serving} ${group.keepsOriginals ? 'is kept' : 'is terminated'}; ${deployment.id} serves`);
  return end;
}

/** @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html */
async function rollBack(run: GroupRun, failed: Deployment): Promise<string> {
  const { group, hostGroup, tools } = run;
  if (group.style === 'BLUE_GREEN') return 'the hosts from before serve, as they were';
  if (!group.rollbackEvents.includes('DEPLOYMENT_FAILURE'))
    return 'the group does not roll back, and the hosts are left so';
  const good = hostGroup.tryGood();
  if (good === undefined) return 'there is no revision to roll back to';
  const again = toDeployment(group, good.revision, failed.forgivesStop, tools.newId);
  tools.log(`rolling back to the revision of ${good.deployment}, as deployment ${again.id}`);
  const end = await inPlace(again, run);
  if (!end.ok) return `the rollback to the revision of ${good.deployment} failed, too`;
  hostGroup.keep({ ...hostGroup.state(), good: again.id });
  return `rolled back to the revision of ${good.deployment}, as ${again.id}`;
}
