import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { SERVER_CONFIGURATIONS } from '../../../../aws/codedeploy/server-configuration';
import type { BatchSize, ManagedHosts } from '../../../model/targets/codedeploy';
import type { Servers } from '../../../model/targets/servers';
import { ServerGroup } from '../servers/server-group';
import type { TargetContext } from '../target-context';
import { installAgent } from './agent';
import { addDeployerRole } from './deployer-role';

/** An application and a deployment group of CodeDeploy, and the servers when the environment makes those, too. */
export class DeployedHosts extends Construct {
  readonly application: codedeploy.IServerApplication;
  readonly deploymentGroup: codedeploy.ServerDeploymentGroup;
  /** @default - hosts that are found by their tags */
  readonly servers?: ServerGroup;

  constructor(scope: Construct, id: string, target: ManagedHosts, context: TargetContext) {
    super(scope, id);
    const { hosts } = target;
    if (hosts.kind === 'servers') this.servers = this.addServers(target.name, hosts.servers, context);
    this.application = new codedeploy.ServerApplication(this, 'Application');
    this.deploymentGroup = this.addDeploymentGroup(target);
  }

  private addServers(name: string, servers: Servers, { network, logs }: TargetContext): ServerGroup {
    const cpuType = servers.architecture === 'arm64' ? ec2.AmazonLinuxCpuType.ARM_64 : ec2.AmazonLinuxCpuType.X86_64;
    return new ServerGroup(this, name, {
      servers,
      logs,
      network: network(),
      image: ec2.MachineImage.latestAmazonLinux2023({ cpuType }),
      userData: installAgent(this),
      // Before the first deployment nothing answers the load balancer, and nobody shall replace the servers for that.
      health: 'EC2',
    });
  }

  /** After a failure the last good revision comes back. */
  private addDeploymentGroup({ name, hosts, batch }: ManagedHosts): codedeploy.ServerDeploymentGroup {
    const { servers } = this;
    const role = addDeployerRole(this, name, {
      ...(servers && { servers: { group: servers.group, targetGroup: servers.load.group } }),
    });
    const tags = hosts.kind === 'servers' ? undefined : toTagSet(hosts.tags);
    const group = new codedeploy.ServerDeploymentGroup(this, 'Group', {
      application: this.application,
      // The L2 would add AWS's own policy, which is for every host.
      role: role.withoutPolicyUpdates(),
      deploymentConfig: toConfiguration(this, batch),
      installAgent: false,
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: servers !== undefined },
      ...(hosts.kind === 'tags' && tags && { ec2InstanceTags: tags }),
      ...(hosts.kind === 'onPremises' && tags && { onPremiseInstanceTags: tags }),
      ...(servers && {
        autoScalingGroups: [servers.group],
        loadBalancers: [codedeploy.LoadBalancer.application(servers.load.group)],
        alarms: [...servers.alarms],
      }),
    });
    group.node.addDependency(role);
    return group;
  }
}

/** A host that has all of them: each is a list of its own. */
function toTagSet(tags: Readonly<Record<string, string>>): codedeploy.InstanceTagSet {
  return new codedeploy.InstanceTagSet(...Object.entries(tags).map(([key, value]) => ({ [key]: [value] })));
}

function toConfiguration(scope: Construct, batch: BatchSize): codedeploy.IServerDeploymentConfig {
  if (typeof batch === 'string') {
    return codedeploy.ServerDeploymentConfig.fromServerDeploymentConfigName(
      scope,
      'Configuration',
      SERVER_CONFIGURATIONS[batch],
    );
  }
  const { type, value } = batch;
  return new codedeploy.ServerDeploymentConfig(scope, 'Configuration', {
    minimumHealthyHosts:
      type === 'HOST_COUNT'
        ? codedeploy.MinimumHealthyHosts.count(value)
        : codedeploy.MinimumHealthyHosts.percentage(value),
  });
}
