import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ManagedService } from '../../../model/targets/ecs';
import { networkCidr } from '../../network';
import { logAccess } from './log-access';

/** How long a task that goes may finish what it answers. */
const DRAIN = core.Duration.seconds(30);

export interface ServiceLoadBalancerProps {
  readonly vpc: ec2.IVpc;
  readonly logs: s3.IBucket;
  readonly target: ManagedService;
}

/**
 * The load balancer of one service: by TLS from everywhere when it has a domain, otherwise by HTTP from inside of its network.
 * When requests move between two groups of tasks, a rule holds who has how many; what moves them changes that rule, so nothing
 * else about it ever changes.
 */
export class ServiceLoadBalancer extends Construct {
  readonly balancer: elb.ApplicationLoadBalancer;
  /** The group that serves first, and the one that the next tasks are of, when there are two. */
  readonly groups: readonly [elb.ApplicationTargetGroup, elb.ApplicationTargetGroup?];
  /** Where requests come in. */
  readonly listener: elb.ApplicationListener;
  /** Where tests come in. @default - nowhere */
  readonly testListener?: elb.ApplicationListener;
  /** What holds who has how many requests, of the listener and of that for tests. @default - one group has them all */
  readonly rule?: elb.ApplicationListenerRule;
  readonly testRule?: elb.ApplicationListenerRule;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceLoadBalancerProps,
  ) {
    super(scope, id);
    const { target, logs } = props;
    this.balancer = this.addBalancer();
    logAccess(this.balancer, logs, `${target.name}/balancer`);
    const blue = this.addGroup('Blue');
    this.groups = target.strategy.kind === 'rolling' ? [blue] : [blue, this.addGroup('Green')];
    this.listener = this.addListener('Listener', target.domain === undefined ? 80 : 443, blue);
    if (target.domain !== undefined) this.redirect();
    if (this.isShifted()) this.rule = this.addRule('Rule', this.listener);
    if (target.testPort === undefined) return;
    this.testListener = this.addListener('TestListener', target.testPort, this.groups[1] ?? blue);
    if (this.isShifted()) this.testRule = this.addRule('TestRule', this.testListener);
  }

  /** Whether Amazon ECS moves requests, which it does by rules; CodeDeploy does by listeners. */
  private isShifted(): boolean {
    const { strategy, by } = this.props.target;
    return strategy.kind !== 'rolling' && by === 'ecs';
  }

  private addBalancer(): elb.ApplicationLoadBalancer {
    const { vpc, target } = this.props;
    const isPublic = target.domain !== undefined;
    const securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: `Who reaches ${target.name}`,
      allowAllOutbound: false,
    });
    const from = isPublic ? ec2.Peer.anyIpv4() : ec2.Peer.ipv4(networkCidr);
    for (const port of isPublic ? [80, 443] : [80]) securityGroup.addIngressRule(from, ec2.Port.tcp(port));
    if (target.testPort !== undefined) {
      securityGroup.addIngressRule(ec2.Peer.ipv4(networkCidr), ec2.Port.tcp(target.testPort));
    }
    return new elb.ApplicationLoadBalancer(this, 'Balancer', {
      vpc,
      internetFacing: isPublic,
      vpcSubnets: { subnetType: isPublic ? ec2.SubnetType.PUBLIC : ec2.SubnetType.PRIVATE_WITH_EGRESS },
      securityGroup,
      dropInvalidHeaderFields: true,
    });
  }

  private addGroup(id: string): elb.ApplicationTargetGroup {
    const { vpc, target } = this.props;
    return new elb.ApplicationTargetGroup(this, id, {
      vpc,
      port: target.port,
      protocol: elb.ApplicationProtocol.HTTP,
      targetType: elb.TargetType.IP,
      deregistrationDelay: DRAIN,
      healthCheck: {
        path: target.health,
        healthyHttpCodes: '200',
        interval: core.Duration.seconds(10),
        timeout: core.Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
      },
    });
  }

  private addListener(id: string, port: number, group: elb.ApplicationTargetGroup): elb.ApplicationListener {
    const { domain } = this.props.target;
    return this.balancer.addListener(id, {
      port,
      open: false,
      ...(domain === undefined
        ? { protocol: elb.ApplicationProtocol.HTTP }
        : {
            protocol: elb.ApplicationProtocol.HTTPS,
            sslPolicy: elb.SslPolicy.TLS13_RES,
            certificates: [acm.Certificate.fromCertificateArn(this, `${id}Certificate`, domain.certificateArn)],
          }),
      defaultAction: this.isShifted()
        ? elb.ListenerAction.fixedResponse(404, { contentType: 'text/plain', messageBody: 'Nothing is here.' })
        : elb.ListenerAction.forward([group]),
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

  private addRule(id: string, listener: elb.ApplicationListener): elb.ApplicationListenerRule {
    const [blue, green = blue] = this.groups;
    return new elb.ApplicationListenerRule(this, id, {
      listener,
      priority: 1,
      conditions: [elb.ListenerCondition.pathPatterns(['/*'])],
      action: elb.ListenerAction.weightedForward([
        { targetGroup: blue, weight: 100 },
        { targetGroup: green, weight: 0 },
      ]),
    });
  }
}
