import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { EnvironmentVariable } from '../../../model/environment-variable';
import { type ManagedService, managedContainer } from '../../../model/targets/ecs';
import { addLogGroup } from '../../log-group';
import { addCodeDeploy, type CodeDeploy } from './code-deploy';
import { addServiceAlarms } from './service-alarms';
import type { ServiceCluster } from './service-cluster';
import { ServiceLoadBalancer } from './service-load-balancer';
import { addExecutionRole, addTrafficRole, toTaskRole } from './service-roles';
import { addServiceTask } from './service-task';
import { toDeploymentProps } from './to-deployment-props';

export interface ContainerServiceProps {
  readonly target: ManagedService;
  readonly services: ServiceCluster;
  /** Where access is logged. */
  readonly logs: s3.IBucket;
  /** The name of the parameter that holds the image that was released last. */
  readonly parameterName: string;
  /** The repositories whose images are released to it. */
  readonly repositories: readonly string[];
  /** What its containers are told. */
  readonly variables: readonly EnvironmentVariable[];
}

/** A Fargate service in the private subnets of its environment's network, behind a load balancer of its own. */
export class ContainerService extends Construct {
  readonly service: ecs.FargateService;
  readonly load: ServiceLoadBalancer;
  readonly task: ecs.FargateTaskDefinition;
  readonly executionRole: iam.Role;
  readonly taskRole: iam.IRole;
  /** @default - Amazon ECS deploys it by itself */
  readonly codeDeploy?: CodeDeploy;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ContainerServiceProps,
  ) {
    super(scope, id);
    const { target, services, logs, parameterName, repositories, variables } = props;
    this.executionRole = addExecutionRole(this, target.name, repositories);
    this.taskRole = toTaskRole(this, target.name, target.role);
    this.load = new ServiceLoadBalancer(this, 'Load', { target, logs, vpc: services.cluster.vpc });
    this.task = addServiceTask(this, {
      target,
      parameterName,
      variables,
      taskRole: this.taskRole,
      executionRole: this.executionRole,
      logGroup: addLogGroup(this, 'Logs', services.key),
    });
    const alarms = addServiceAlarms(this, target, this.load);
    this.service = this.addService(alarms.map(({ alarmName }) => alarmName));
    this.attach();
    this.scale();
    if (target.by === 'codedeploy') this.codeDeploy = addCodeDeploy(this, { ...this.parts(), alarms });
    this.say();
  }

  private parts() {
    const { service, load, taskRole, executionRole, props } = this;
    return { service, load, taskRole, executionRole, target: props.target };
  }

  private addService(alarmNames: readonly string[]): ecs.FargateService {
    const { services, target } = this.props;
    const service = new ecs.FargateService(this, 'Service', {
      cluster: services.cluster as ecs.ICluster,
      taskDefinition: this.task,
      assignPublicIp: false,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      platformVersion: ecs.FargatePlatformVersion.VERSION1_4,
      healthCheckGracePeriod: core.Duration.seconds(60),
      propagateTags: ecs.PropagatedTagSource.SERVICE,
      ...toDeploymentProps(target, alarmNames),
    });
    // Before its role may write and pull, no task starts.
    service.node.addDependency(this.executionRole);
    return service;
  }

  private attach(): void {
    const { target } = this.props;
    const { groups, listener, rule, testRule } = this.load;
    const [blue, green] = groups;
    const container = { containerName: managedContainer, containerPort: target.port };
    if (target.by === 'codedeploy' || green === undefined || rule === undefined) {
      blue.addTarget(this.service.loadBalancerTarget(container));
      return;
    }
    const role = addTrafficRole(this, target.name, {
      targetGroups: [blue.targetGroupArn, green.targetGroupArn],
      listeners: [listener.listenerArn, ...(this.load.testListener ? [this.load.testListener.listenerArn] : [])],
      rules: [rule.listenerRuleArn, ...(testRule === undefined ? [] : [testRule.listenerRuleArn])],
    });
    const alternateTarget = new ecs.AlternateTarget('Green', {
      alternateTargetGroup: green,
      role,
      productionListener: ecs.ListenerRuleConfiguration.applicationListenerRule(rule),
      ...(testRule !== undefined && {
        testListener: ecs.ListenerRuleConfiguration.applicationListenerRule(testRule),
      }),
    });
    blue.addTarget(this.service.loadBalancerTarget({ ...container, alternateTarget }));
    this.service.node.addDependency(role);
  }

  private scale(): void {
    const { least, most, cpuPercent } = this.props.target.tasks;
    this.service
      .autoScaleTaskCount({ minCapacity: least, maxCapacity: most })
      .scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: cpuPercent });
  }

  private say(): void {
    const { name, domain } = this.props.target;
    new core.CfnOutput(this, 'Url', { description: `Where people reach ${name}`, value: this.url });
    if (domain === undefined) return;
    new core.CfnOutput(this, 'RecordTarget', {
      description: `What the DNS record of ${domain.name} points to: an alias, or a CNAME`,
      value: this.load.balancer.loadBalancerDnsName,
    });
  }

  /** Where people reach it. */
  get url(): string {
    const { domain } = this.props.target;
    return domain === undefined ? `http://${this.load.balancer.loadBalancerDnsName}` : `https://${domain.name}`;
  }
}
