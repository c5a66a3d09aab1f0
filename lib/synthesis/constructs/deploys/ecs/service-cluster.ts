import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { allowLogGroups } from '../../log-group';
import type { Network } from '../../network';

/** What the services of one environment share: a cluster, and the key of their logs. */
export class ServiceCluster extends Construct {
  readonly cluster: ecs.Cluster;
  /** Encrypts what the services write. */
  readonly key: kms.Key;

  /** The cluster of a stack, made when it is first asked for. */
  static of(stack: core.Stack, network: () => Network): ServiceCluster {
    const found = stack.node.tryFindChild('Services');
    return found instanceof ServiceCluster ? found : new ServiceCluster(stack, 'Services', network());
  }

  private constructor(scope: Construct, id: string, network: Network) {
    super(scope, id);
    this.key = new kms.Key(this, 'Key', {
      description: `Logs of the services of ${core.Stack.of(this).stackName}`,
      enableKeyRotation: true,
      removalPolicy: core.RemovalPolicy.RETAIN,
    });
    allowLogGroups(this.key);
    this.cluster = new ecs.Cluster(this, 'Cluster', {
      vpc: network.vpc as ec2.IVpc,
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
    });
  }
}
