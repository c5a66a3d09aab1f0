import { countGroupHosts, renderHosts, toGroupFewest } from '../../assembly/count-hosts';
import type { ServerDeploymentGroup } from '../../assembly/server-deployment-group';
import type { ActionRun, ActionRunner } from '../action-run';
import type { FailedHost } from '../hosts/deploy-to-host';
import { HostGroup } from '../hosts/host-group';
import { type DeploymentEnd, runDeployment } from '../hosts/run-deployment';
import { toTools } from '../hosts/to-tools';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';

/**
 * Deploy/AWS/CodeDeploy: a revision, with its appspec at its root, to folders that stand for the hosts of a deployment group.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeDeploy.html
 */
export const codeDeploy: ActionRunner = {
  key: 'Deploy/AWS/CodeDeploy',
  async run(run) {
    const [input] = run.inputs;
    const { ApplicationName: application, DeploymentGroupName: name } = run.configuration;
    if (input === undefined) return failed('it has no input artifact', 'ConfigurationError');
    if (application === undefined || name === undefined) {
      return failed('it names no application, or no deployment group', 'ConfigurationError');
    }
    const { fleet } = run.assembly;
    const group =
      fleet.deploymentGroups.find((each) => each.application === application && each.name === name) ??
      toUnknownGroup(application, name);
    const hosts = countGroupHosts(group, fleet);
    const hostGroup = new HostGroup(run.world.home, `${application}.${name}`);
    const tools = toTools(run, () => hostGroup.keep({ ...hostGroup.state(), stopped: true }));
    const fewestHealthy = toGroupFewest(group, hosts, fleet);
    const end = await runDeployment(input.path, { group, hostGroup, hosts, fewestHealthy, tools });
    return run.signal.aborted ? abandoned() : toOutcome(end, hosts, run);
  },
};

/** A group that no template makes: it deploys in place, one host at a time, and rolls back, as a person would set it up. */
function toUnknownGroup(application: string, name: string): ServerDeploymentGroup {
  return {
    stack: '',
    logicalId: '',
    name,
    application,
    configuration: 'CodeDeployDefault.OneAtATime',
    style: 'IN_PLACE',
    balanced: true,
    scalingGroups: [],
    instanceTags: [],
    onPremisesTags: [],
    rollbackEvents: ['DEPLOYMENT_FAILURE'],
    keepsOriginals: false,
  };
}

function toOutcome(end: DeploymentEnd, hosts: number, run: ActionRun): Outcome {
  const { deployment, deployed, failures, folder } = end;
  for (const failure of failures) run.log(`${failure.host}: ${failure.event} failed`);
  if (end.ok) {
    const others = failures.length === 0 ? '' : `, ${renderHosts(failures.length)} failed`;
    return succeeded({}, { summary: `${deployment} to ${renderHosts(deployed)}${others}`, link: folder });
  }
  const [first] = failures;
  const why = first === undefined ? toUndeployable(hosts) : toReason(first, failures.length);
  const after = end.rollback === undefined ? '' : `; ${end.rollback}`;
  const script = first?.failure.script;
  return failed(`${why}${after}; deployment ${deployment}`, 'JobFailed', {
    link: folder,
    ...(script && { command: script.location }),
    ...(script?.exitCode !== undefined && { exitCode: script.exitCode }),
  });
}

function toReason({ host, event, failure }: FailedHost, count: number): string {
  const others = count > 1 ? ` (and ${renderHosts(count - 1)} more)` : '';
  return `${event} on ${host}${others}: ${failure.message.replace(AGENT, '')}`;
}

/** The agent's own beginning stays in the log. */
const AGENT = /^Script at specified location: /;

function toUndeployable(hosts: number): string {
  return `of ${renderHosts(hosts)} so many must stay healthy that none can be deployed to`;
}
