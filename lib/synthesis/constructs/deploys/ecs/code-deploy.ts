import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ManagedService } from '../../../model/targets/ecs';
import { servicePrincipal } from '../../service-principal';
import { passRolesStatement } from './pass-roles';
import type { ServiceLoadBalancer } from './service-load-balancer';
import { toTrafficStatements } from './service-roles';

export interface CodeDeployProps {
  readonly target: ManagedService;
  readonly service: ecs.FargateService;
  readonly load: ServiceLoadBalancer;
  readonly taskRole: iam.IRole;
  readonly executionRole: iam.IRole;
  readonly alarms: readonly cloudwatch.Alarm[];
}

/** What of CodeDeploy deploys a service. */
export interface CodeDeploy {
  readonly application: codedeploy.IEcsApplication;
  readonly group: codedeploy.IEcsDeploymentGroup;
}

/** The application and the deployment group of a service, under its scope, and the role that moves its requests. */
export function addCodeDeploy(scope: Construct, props: CodeDeployProps): CodeDeploy {
  const { target, service, load, alarms } = props;
  const [blue, green] = load.groups;
  if (green === undefined) throw new Error(`${target.name} has nothing to move its requests to`);
  const inner = new Construct(scope, 'CodeDeploy');
  const role = addRole(inner, props);
  const application = new codedeploy.EcsApplication(inner, 'Application');
  const group = new codedeploy.EcsDeploymentGroup(inner, 'Group', {
    application,
    service,
    // The L2 would add a policy that lets it pass every role.
    role: role.withoutPolicyUpdates(),
    deploymentConfig: toConfig(inner, target),
    blueGreenDeploymentConfig: {
      blueTargetGroup: blue,
      greenTargetGroup: green,
      listener: load.listener,
      ...(load.testListener !== undefined && { testListener: load.testListener }),
      terminationWaitTime: core.Duration.minutes(target.strategy.kind === 'rolling' ? 0 : target.strategy.bakeMinutes),
    },
    alarms: [...alarms],
    autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
  });
  group.node.addDependency(role);
  return { application, group };
}

function toConfig(scope: Construct, { strategy }: ManagedService): codedeploy.IEcsDeploymentConfig {
  const minutes = core.Duration.minutes;
  switch (strategy.kind) {
    case 'rolling':
    case 'blueGreen':
      return codedeploy.EcsDeploymentConfig.ALL_AT_ONCE;
    case 'linear':
      return new codedeploy.EcsDeploymentConfig(scope, 'Config', {
        trafficRouting: codedeploy.TrafficRouting.timeBasedLinear({
          percentage: strategy.stepPercent,
          interval: minutes(strategy.everyMinutes),
        }),
      });
    case 'canary':
      return new codedeploy.EcsDeploymentConfig(scope, 'Config', {
        trafficRouting: codedeploy.TrafficRouting.timeBasedCanary({
          percentage: strategy.percent,
          interval: minutes(strategy.everyMinutes),
        }),
      });
  }
}

/**
 * What AWS's own policy allows for every service, for this one.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCodeDeployRoleForECS.html
 */
function addRole(scope: Construct, { target, service, load, taskRole, executionRole }: CodeDeployProps): iam.Role {
  const stack = core.Stack.of(scope);
  const role = new iam.Role(scope, 'Role', {
    description: `Deploys ${target.name}`,
    assumedBy: servicePrincipal(scope, 'codedeploy.amazonaws.com'),
  });
  const of = `${service.cluster.clusterName}/${service.serviceName}`;
  const sets = stack.formatArn({ service: 'ecs', resource: 'task-set', resourceName: `${of}/*` });
  const alarms = stack.formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: '*',
    arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
  });
  const allow = (actions: string[], resources: string[]) =>
    role.addToPolicy(new iam.PolicyStatement({ actions, resources }));
  allow(['ecs:DescribeServices'], [service.serviceArn]);
  allow(['ecs:CreateTaskSet', 'ecs:DeleteTaskSet', 'ecs:UpdateServicePrimaryTaskSet'], [service.serviceArn, sets]);
  allow(['cloudwatch:DescribeAlarms'], [alarms]);
  const listeners = [load.listener, load.testListener].flatMap((one) => (one === undefined ? [] : [one.listenerArn]));
  for (const statement of toTrafficStatements({ targetGroups: [], listeners, rules: [] })) role.addToPolicy(statement);
  role.addToPolicy(passRolesStatement([taskRole.roleArn, executionRole.roleArn]));
  return role;
}
