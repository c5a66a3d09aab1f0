import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { imagePlaceholder } from '../../../../aws/ecs/task-definition-template';
import { ExactAction } from '../../exact-action';
import type { DeployedService } from './deployed-service';
import { passRolesStatement } from './pass-roles';

export interface CodeDeployActionProps {
  readonly actionName: string;
  readonly runOrder: number;
  /** Holds the image's detail, the task definition and the appspec. */
  readonly input: codepipeline.Artifact;
  readonly service: DeployedService;
  readonly codeDeploy: NonNullable<DeployedService['codeDeploy']>;
}

/**
 * A service deployed by CodeDeploy, which moves the requests to new tasks and back.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html
 */
export function toCodeDeployAction(scope: Construct, props: CodeDeployActionProps): codepipeline.IAction {
  const { actionName, runOrder, input, service, codeDeploy } = props;
  const artifactName = input.artifactName;
  return new ExactAction({
    actionName,
    runOrder,
    category: codepipeline.ActionCategory.DEPLOY,
    provider: 'CodeDeployToECS',
    artifactBounds: { minInputs: 1, maxInputs: 5, minOutputs: 0, maxOutputs: 0 },
    inputs: [input],
    configuration: {
      ApplicationName: codeDeploy.application,
      DeploymentGroupName: codeDeploy.group,
      TaskDefinitionTemplateArtifact: artifactName,
      TaskDefinitionTemplatePath: 'taskdef.json',
      AppSpecTemplateArtifact: artifactName,
      AppSpecTemplatePath: 'appspec.yaml',
      Image1ArtifactName: artifactName,
      Image1ContainerName: imagePlaceholder,
    },
    statements: toStatements(scope, service, codeDeploy),
  });
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html#edit-role-codedeploy-ecs */
function toStatements(
  scope: Construct,
  { family, roles }: DeployedService,
  { application, group, config }: CodeDeployActionProps['codeDeploy'],
) {
  const stack = core.Stack.of(scope);
  const toArn = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'codedeploy', resource, resourceName, arnFormat: core.ArnFormat.COLON_RESOURCE_NAME });
  const allow = (actions: string[], resource: string) => new iam.PolicyStatement({ actions, resources: [resource] });
  return [
    allow(
      ['Application', 'ApplicationRevision'].map((one) => `codedeploy:Get${one}`),
      toArn('application', application),
    ),
    allow(['codedeploy:RegisterApplicationRevision'], toArn('application', application)),
    allow(
      ['codedeploy:CreateDeployment', 'codedeploy:GetDeployment'],
      toArn('deploymentgroup', `${application}/${group}`),
    ),
    allow(['codedeploy:GetDeploymentConfig'], toArn('deploymentconfig', config ?? '*')),
    // No resource is known for it.
    allow(['ecs:RegisterTaskDefinition'], '*'),
    new iam.PolicyStatement({
      actions: ['ecs:TagResource'],
      resources: [stack.formatArn({ service: 'ecs', resource: 'task-definition', resourceName: `${family ?? '*'}:*` })],
      conditions: { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } },
    }),
    ...(roles.length === 0 ? [] : [passRolesStatement(roles)]),
  ];
}
