import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingServers, ManagedServers } from '../../../model/targets/ami';
import type { OutputName } from '../../../model/text';
import type { ActionContext } from '../../action-context';
import { BuildProject } from '../../builds/build-project';
import { toRoleArn } from '../servers/let-read';
import { type RefreshedServers, toRefreshStatements } from './refresh-access';
import { toRefreshPreferences } from './refresh-preferences';

/** An AMI deployed to servers: a new version of their launch template, and a refresh that replaces each of them. */
export function toAmiDeployAction(
  scope: Construct,
  { name, runOrder, input, environment }: DeployAction,
  target: ExistingServers | ManagedServers,
  context: ActionContext,
): codepipeline.IAction {
  const servers = toServers(scope, target, (output) => context.outputs.value(environment, target.name, output));
  const { project, role } = new BuildProject(scope, 'Refresh', {
    store: context.store,
    description: `Deploys AMIs to ${name} of ${environment}`,
    buildspec: context.buildspecs.deployAmi(),
    timeoutMinutes: target.refresh.timeoutMinutes,
    reports: false,
    variables: toVariables(servers, target),
  });
  for (const statement of toRefreshStatements(scope, servers)) role.addToPolicy(statement);
  return new actions.CodeBuildAction({
    actionName: name,
    runOrder,
    project,
    input: context.artifact(input),
    ...(context.version !== undefined && { environmentVariables: { VERSION: { value: context.version } } }),
  });
}

function toServers(
  scope: Construct,
  target: ExistingServers | ManagedServers,
  output: (name: OutputName) => string,
): RefreshedServers {
  if (target.kind === 'servers') {
    const { group, template, role, alarms } = target;
    return { group, template, alarms, ...(role !== undefined && { role: toRoleArn(scope, role) }) };
  }
  return {
    group: output('scalingGroup'),
    template: output('launchTemplate'),
    role: output('instanceRole'),
    alarms: output('alarms').split(','),
    parameter: output('parameter'),
  };
}

/** What the buildspec `deploy-ami` takes. */
function toVariables(servers: RefreshedServers, target: ExistingServers | ManagedServers) {
  const { instances } = target.kind === 'managed-servers' ? target.servers : { instances: undefined };
  const variables = {
    GROUP: servers.group,
    TEMPLATE: servers.template,
    PREFERENCES: toRefreshPreferences(target.refresh, servers.alarms),
    LEAST: String(instances?.least ?? 0),
    PARAMETER: servers.parameter ?? '',
    POLL_SECONDS: '15',
  };
  return Object.entries(variables)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, type: 'PLAINTEXT', value }));
}
