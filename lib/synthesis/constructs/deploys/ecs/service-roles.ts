import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { loginStatement, pullStatement } from '../../builds/image-access';
import { servicePrincipal } from '../../service-principal';

/** The role that Amazon ECS starts the tasks of a service with: it pulls images of these repositories and of no others. */
export function addExecutionRole(scope: Construct, service: string, repositories: readonly string[]): iam.Role {
  const stack = core.Stack.of(scope);
  const role = new iam.Role(scope, 'ExecutionRole', {
    description: `Starts the tasks of ${service}`,
    assumedBy: servicePrincipal(scope, 'ecs-tasks.amazonaws.com'),
  });
  const arns = repositories.map((name) =>
    stack.formatArn({ service: 'ecr', resource: 'repository', resourceName: name }),
  );
  role.addToPolicy(pullStatement(arns));
  role.addToPolicy(loginStatement());
  return role;
}

/** The role as which the containers of a service act: one that exists, or a new one without any right. */
export function toTaskRole(scope: Construct, service: string, name: string | undefined): iam.IRole {
  if (name !== undefined) return iam.Role.fromRoleName(scope, 'TaskRole', name, { mutable: false });
  return new iam.Role(scope, 'TaskRole', {
    description: `What the containers of ${service} act as`,
    assumedBy: servicePrincipal(scope, 'ecs-tasks.amazonaws.com'),
  });
}

/** What moves requests between the groups of targets of a service. */
export interface Traffic {
  readonly targetGroups: readonly string[];
  readonly listeners: readonly string[];
  readonly rules: readonly string[];
}

/**
 * The role by which Amazon ECS moves the requests of one service: what AWS's own policy allows for all load balancers.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonECSInfrastructureRolePolicyForLoadBalancers.html
 */
export function addTrafficRole(scope: Construct, service: string, traffic: Traffic): iam.Role {
  const role = new iam.Role(scope, 'TrafficRole', {
    description: `Moves the requests of ${service} to new tasks`,
    assumedBy: servicePrincipal(scope, 'ecs.amazonaws.com'),
  });
  for (const statement of toTrafficStatements(traffic)) role.addToPolicy(statement);
  role.addToPolicy(
    new iam.PolicyStatement({
      actions: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'],
      resources: [...traffic.targetGroups],
    }),
  );
  return role;
}

/**
 * The statements that let a role see load balancers, which know no resources for that, and move the requests of one.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
 */
export function toTrafficStatements({ listeners, rules }: Traffic): iam.PolicyStatement[] {
  const change = (action: string, resources: readonly string[]) =>
    resources.length === 0 ? [] : [new iam.PolicyStatement({ actions: [action], resources: [...resources] })];
  return [
    new iam.PolicyStatement({
      actions: ['Listeners', 'Rules', 'TargetGroups', 'TargetHealth'].map(
        (one) => `elasticloadbalancing:Describe${one}`,
      ),
      resources: ['*'],
    }),
    ...change('elasticloadbalancing:ModifyListener', listeners),
    ...change('elasticloadbalancing:ModifyRule', rules),
  ];
}
