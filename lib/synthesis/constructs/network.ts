import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** The addresses of every network. */
export const networkCidr = '10.0.0.0/16';

export interface NetworkProps {
  /** How many availability zones it spreads over, 2 or 3; each has its own way out, so that losing one loses no other. */
  readonly zones: number;
  /** Where the network's traffic is written down. */
  readonly logs: s3.IBucket;
}

/**
 * The network of an environment: in each zone a public subnet, for load balancers and the way out, and a private one, whose
 * machines nobody reaches from outside.
 */
export class Network extends Construct {
  readonly vpc: ec2.Vpc;

  constructor(scope: Construct, id: string, { zones, logs }: NetworkProps) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr(networkCidr),
      maxAzs: zones,
      natGateways: zones,
      // Only a function of its own could empty the default security group, which nothing here is in.
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [
        { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false, cidrMask: 24 },
        { name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
      ],
      // Without a price, and images are pulled by it: their layers lie in S3.
      gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
      flowLogs: {
        All: { destination: ec2.FlowLogDestination.toS3(logs, 'network'), trafficType: ec2.FlowLogTrafficType.ALL },
      },
    });
  }
}
