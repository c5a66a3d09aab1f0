import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { imageDefinitionsFile } from '../../../../aws/ecs/image-definitions';
import { ExactAction } from '../../exact-action';
import type { DeployedService } from './deployed-service';
import { passRolesStatement } from './pass-roles';

export interface ServiceActionProps {
  readonly actionName: string;
  readonly runOrder: number;
  /** Holds the image definitions. */
  readonly input: codepipeline.Artifact;
  readonly service: DeployedService;
  /** 1 to 60. */
  readonly timeoutMinutes: number;
}

/**
 * CodePipeline's own action for Amazon ECS: a new revision of the task definition that the service has, with another image, and
 * then the service's own way of deploying it.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html
 */
export function toServiceAction(scope: Construct, props: ServiceActionProps): codepipeline.IAction {
  const { actionName, runOrder, input, service, timeoutMinutes } = props;
  return new ExactAction({
    actionName,
    runOrder,
    category: codepipeline.ActionCategory.DEPLOY,
    provider: 'ECS',
    artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
    inputs: [input],
    configuration: {
      ClusterName: service.cluster,
      ServiceName: service.service,
      FileName: imageDefinitionsFile,
      DeploymentTimeout: String(timeoutMinutes),
    },
    statements: toStatements(scope, service),
  });
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html#edit-role-ecs */
function toStatements(scope: Construct, { cluster, serviceArn, family, roles }: DeployedService) {
  const stack = core.Stack.of(scope);
  const toArn = (resource: string, resourceName: string) => stack.formatArn({ service: 'ecs', resource, resourceName });
  return [
    new iam.PolicyStatement({ actions: ['ecs:DescribeServices', 'ecs:UpdateService'], resources: [serviceArn] }),
    new iam.PolicyStatement({ actions: registers, resources: ['*'] }),
    new iam.PolicyStatement({
      actions: ['ecs:TagResource'],
      resources: [toArn('task-definition', `${family ?? '*'}:*`)],
      conditions: { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } },
    }),
    new iam.PolicyStatement({ actions: ['ecs:DescribeTasks'], resources: [toArn('task', `${cluster}/*`)] }),
    new iam.PolicyStatement({
      actions: ['ecs:ListTasks'],
      resources: ['*'],
      conditions: { ArnEquals: { 'ecs:cluster': toArn('cluster', cluster) } },
    }),
    ...(roles.length === 0 ? [] : [passRolesStatement(roles)]),
  ];
}

/** No resource is known for them. @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html */
const registers = ['ecs:DescribeTaskDefinition', 'ecs:RegisterTaskDefinition'];
