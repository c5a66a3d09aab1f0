import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Servers } from '../../../model/targets/servers';
import type { Network } from '../../network';
import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import { addServerAlarms } from './server-alarms';
import { ServerLoadBalancer } from './server-load-balancer';
import { addServerRole } from './server-role';

export interface ServerGroupProps {
  readonly servers: Servers;
  readonly network: Network;
  /** Where access is logged. */
  readonly logs: s3.IBucket;
  /** What a server begins with. */
  readonly image: ec2.IMachineImage;
  /** What a server does when it begins. @default - nothing */
  readonly userData?: ec2.UserData;
  /** Who says that a server is well: EC2 that it runs, or the load balancer that its application answers. */
  readonly health: 'EC2' | 'ELB';
}

/** Servers in the private subnets of their environment's network, behind a load balancer of their own. */
export class ServerGroup extends Construct {
  readonly load: ServerLoadBalancer;
  readonly role: iam.Role;
  readonly template: ec2.LaunchTemplate;
  readonly group: autoscaling.AutoScalingGroup;
  readonly alarms: readonly cloudwatch.Alarm[];

  /** @param id the target's name */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServerGroupProps,
  ) {
    super(scope, id);
    const { servers, network, logs } = props;
    const vpc = network.vpc as ec2.IVpc;
    this.load = new ServerLoadBalancer(this, 'Load', { name: id, servers, logs, vpc });
    this.role = addServerRole(this, id);
    this.template = this.addTemplate(id, vpc);
    this.group = this.addGroup(vpc);
    this.group.attachToApplicationTargetGroup(this.load.group);
    this.group.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: servers.instances.cpuPercent });
    this.alarms = addServerAlarms(this, id, servers, this.load);
    this.say(id);
  }

  /** What they hand out. */
  toOutputs({ hand }: TargetContext): TargetOutputs {
    const { load, role, group } = this;
    const loadBalancer = hand(load.balancer, load.balancer.loadBalancerDnsName);
    return {
      url: load.toUrl(loadBalancer),
      loadBalancer,
      scalingGroup: hand(group, group.autoScalingGroupName),
      instanceRole: hand(role, role.roleArn),
    };
  }

  /** Metadata wants a token, volumes are encrypted, and nobody logs in but by Systems Manager. */
  private addTemplate(name: string, vpc: ec2.IVpc): ec2.LaunchTemplate {
    const { servers, image, userData } = this.props;
    return new ec2.LaunchTemplate(this, 'Template', {
      machineImage: image,
      instanceType: new ec2.InstanceType(servers.type),
      securityGroup: new ec2.SecurityGroup(this, 'ServerSecurityGroup', { vpc, description: `The servers of ${name}` }),
      role: this.role,
      requireImdsv2: true,
      httpPutResponseHopLimit: 1,
      detailedMonitoring: true,
      blockDevices: [
        {
          deviceName: '/dev/xvda',
          volume: ec2.BlockDeviceVolume.ebs(servers.diskGib, {
            encrypted: true,
            volumeType: ec2.EbsDeviceVolumeType.GP3,
          }),
        },
      ],
      ...(userData !== undefined && { userData }),
    });
  }

  private addGroup(vpc: ec2.IVpc): autoscaling.AutoScalingGroup {
    const { servers, health } = this.props;
    const gracePeriod = core.Duration.minutes(5);
    return new autoscaling.AutoScalingGroup(this, 'Group', {
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      launchTemplate: this.template,
      minCapacity: servers.instances.least,
      maxCapacity: servers.instances.most,
      defaultInstanceWarmup: core.Duration.minutes(2),
      healthChecks:
        health === 'EC2'
          ? autoscaling.HealthChecks.ec2({ gracePeriod })
          : autoscaling.HealthChecks.withAdditionalChecks({
              gracePeriod,
              additionalTypes: [autoscaling.AdditionalHealthCheckType.ELB],
            }),
    });
  }

  private say(name: string): void {
    const { balancer } = this.load;
    new core.CfnOutput(this, 'Url', {
      description: `Where people reach ${name}`,
      value: this.load.toUrl(balancer.loadBalancerDnsName),
    });
    if (this.props.servers.domain === undefined) return;
    new core.CfnOutput(this, 'RecordTarget', {
      description: `What the DNS record of ${this.props.servers.domain.name} points to: an alias, or a CNAME`,
      value: balancer.loadBalancerDnsName,
    });
  }
}
