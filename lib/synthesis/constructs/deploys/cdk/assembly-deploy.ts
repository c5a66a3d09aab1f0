import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { Environment } from '../../../model/environment';
import type { AssemblyStacks } from '../../../model/targets/cdk';
import type { ActionContext } from '../../action-context';
import { BuildProject } from '../../builds/build-project';
import { toDeployedVersion } from '../cloudformation/configure';

/** CloudFormation may take its time; an action of CodeBuild has eight hours. */
const TIMEOUT_MINUTES = 120;

/** The assembly of an artifact deployed as it is by the CDK CLI, in a project that may take the bootstrapped roles of its environment and no others. */
export function toAssemblyDeployAction(
  scope: Construct,
  action: DeployAction,
  target: AssemblyStacks,
  context: ActionContext,
): codepipeline.IAction {
  const { stacks, assembly, cli } = target;
  const variables = { ASSEMBLY: assembly, CDK_CLI: cli, STACKS: stacks.join(' ') };
  const { project, role } = new BuildProject(scope, 'Deploy', {
    store: context.store,
    description: `Deploys ${action.name} to ${action.environment}`,
    buildspec: context.buildspecs.deployAssembly(),
    timeoutMinutes: TIMEOUT_MINUTES,
    reports: false,
    variables: Object.entries(variables).map(([name, value]) => ({ name, type: 'PLAINTEXT', value })),
  });
  role.addToPolicy(toBootstrapStatement(scope, target, context.outputs.environment(action.environment)));
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    project,
    input: context.artifact(action.input),
    environmentVariables: { VERSION: { value: toDeployedVersion(action, context) } },
  });
}

/** The roles that `cdk bootstrap` makes. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
const ROLES = ['deploy', 'file-publishing', 'image-publishing', 'lookup'] as const;

function toBootstrapStatement(
  scope: Construct,
  { qualifier }: AssemblyStacks,
  environment: Environment | undefined,
): iam.PolicyStatement {
  const stack = core.Stack.of(scope);
  const { account = stack.account, region = stack.region } = environment ?? {};
  return new iam.PolicyStatement({
    actions: ['sts:AssumeRole'],
    resources: ROLES.map((role) =>
      stack.formatArn({
        ...{ service: 'iam', region: '', account, resource: 'role' },
        resourceName: `cdk-${qualifier}-${role}-role-${account}-${region}`,
      }),
    ),
  });
}
