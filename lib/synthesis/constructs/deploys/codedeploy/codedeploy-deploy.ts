import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingDeploymentGroup, ManagedHosts } from '../../../model/targets/codedeploy';
import type { ActionContext } from '../../action-context';
import { ExactAction } from '../../exact-action';
import { letRead, toRoleArn } from '../servers/let-read';

/** Files with their appspec, deployed to hosts by CodeDeploy. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeDeploy.html */
export function toCodedeployAction(
  scope: Construct,
  action: DeployAction,
  target: ExistingDeploymentGroup | ManagedHosts,
  context: ActionContext,
): codepipeline.IAction {
  const { environment, name, runOrder, input } = action;
  const group = toGroup(target, (output) => context.outputs.value(environment, target.name, output));
  const role = tryReader(scope, target, () => context.outputs.value(environment, target.name, 'instanceRole'));
  if (role !== undefined) letRead(context, input, role);
  return new ExactAction({
    actionName: name,
    runOrder,
    category: codepipeline.ActionCategory.DEPLOY,
    provider: 'CodeDeploy',
    artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
    inputs: [context.artifact(input)],
    configuration: { ApplicationName: group.application, DeploymentGroupName: group.name },
    statements: toStatements(scope, group),
  });
}

/** What CodeDeploy calls it. */
interface Group {
  readonly application: string;
  readonly name: string;
  readonly configuration: string;
}

function toGroup(
  target: ExistingDeploymentGroup | ManagedHosts,
  output: (name: 'application' | 'deploymentGroup' | 'deploymentConfig') => string,
): Group {
  if (target.kind === 'codedeploy-group') {
    return { application: target.application, name: target.group, configuration: target.configuration };
  }
  return {
    application: output('application'),
    name: output('deploymentGroup'),
    configuration: output('deploymentConfig'),
  };
}

/** Who fetches the revision: the servers' own role, or the one that the definition names. */
function tryReader(
  scope: Construct,
  target: ExistingDeploymentGroup | ManagedHosts,
  instanceRole: () => string,
): string | undefined {
  if (target.kind === 'managed-hosts' && target.hosts.kind === 'servers') return instanceRole();
  const role =
    target.kind === 'codedeploy-group' ? target.role : 'role' in target.hosts ? target.hosts.role : undefined;
  return role === undefined ? undefined : toRoleArn(scope, role);
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeDeploy.html#edit-role-codedeploy */
function toStatements(scope: Construct, { application, name, configuration }: Group): iam.PolicyStatement[] {
  const toArn = (resource: string, resourceName: string) =>
    core.Stack.of(scope).formatArn({
      service: 'codedeploy',
      resource,
      resourceName,
      arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
    });
  const allow = (actions: readonly string[], resource: string) =>
    new iam.PolicyStatement({ actions: actions.map((one) => `codedeploy:${one}`), resources: [resource] });
  return [
    allow(
      ['GetApplication', 'GetApplicationRevision', 'RegisterApplicationRevision'],
      toArn('application', application),
    ),
    allow(['CreateDeployment', 'GetDeployment'], toArn('deploymentgroup', `${application}/${name}`)),
    allow(['GetDeploymentConfig'], toArn('deploymentconfig', configuration)),
  ];
}
