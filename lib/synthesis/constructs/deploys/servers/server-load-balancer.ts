import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Servers } from '../../../model/targets/servers';
import { networkCidr } from '../../network';
import { logAccess } from '../ecs/log-access';

/** How long a server that goes may finish what it answers. */
const DRAIN = core.Duration.seconds(30);

export interface ServerLoadBalancerProps {
  /** The target's name. */
  readonly name: string;
  readonly vpc: ec2.IVpc;
  readonly logs: s3.IBucket;
  readonly servers: Servers;
}

/** What stands before servers: reached by TLS from everywhere when they have a domain, otherwise by HTTP from inside of their network. */
export class ServerLoadBalancer extends Construct {
  readonly balancer: elb.ApplicationLoadBalancer;
  readonly group: elb.ApplicationTargetGroup;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServerLoadBalancerProps,
  ) {
    super(scope, id);
    const { name, logs, servers } = props;
    this.balancer = this.addBalancer();
    logAccess(this.balancer, logs, `${name}/balancer`);
    this.group = this.addGroup();
    this.addListener();
    if (servers.domain !== undefined) this.redirect();
  }

  /** Where people reach the servers. */
  toUrl(hostName: string): string {
    const { domain } = this.props.servers;
    return domain === undefined ? `http://${hostName}` : `https://${domain.name}`;
  }

  private addBalancer(): elb.ApplicationLoadBalancer {
    const { vpc, name, servers } = this.props;
    const isPublic = servers.domain !== undefined;
    const securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: `Who reaches ${name}`,
      allowAllOutbound: false,
    });
    const from = isPublic ? ec2.Peer.anyIpv4() : ec2.Peer.ipv4(networkCidr);
    for (const port of isPublic ? [80, 443] : [80]) securityGroup.addIngressRule(from, ec2.Port.tcp(port));
    return new elb.ApplicationLoadBalancer(this, 'Balancer', {
      vpc,
      internetFacing: isPublic,
      vpcSubnets: { subnetType: isPublic ? ec2.SubnetType.PUBLIC : ec2.SubnetType.PRIVATE_WITH_EGRESS },
      securityGroup,
      dropInvalidHeaderFields: true,
    });
  }

  private addGroup(): elb.ApplicationTargetGroup {
    const { vpc, servers } = this.props;
    return new elb.ApplicationTargetGroup(this, 'Group', {
      vpc,
      port: servers.port,
      protocol: elb.ApplicationProtocol.HTTP,
      targetType: elb.TargetType.INSTANCE,
      deregistrationDelay: DRAIN,
      healthCheck: {
        path: servers.health,
        healthyHttpCodes: '200',
        interval: core.Duration.seconds(10),
        timeout: core.Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
      },
    });
  }

  private addListener(): void {
    const { domain } = this.props.servers;
    this.balancer.addListener('Listener', {
      port: domain === undefined ? 80 : 443,
      open: false,
      ...(domain === undefined
        ? { protocol: elb.ApplicationProtocol.HTTP }
        : {
            protocol: elb.ApplicationProtocol.HTTPS,
            sslPolicy: elb.SslPolicy.TLS13_RES,
            certificates: [acm.Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn)],
          }),
      defaultAction: elb.ListenerAction.forward([this.group]),
    });
  }

  private redirect(): void {
    this.balancer.addListener('Redirect', {
      port: 80,
      open: false,
      protocol: elb.ApplicationProtocol.HTTP,
      defaultAction: elb.ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
    });
  }
}
