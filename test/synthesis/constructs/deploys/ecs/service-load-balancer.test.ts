import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ServiceLoadBalancer } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-load-balancer';
import { aStack, theOnly } from '../../../../helpers/stack';
import { aService } from '../../../../helpers/targets';

function templateOf(target: ReturnType<typeof aService>): Template {
  const stack = aStack();
  const vpc = new ec2.Vpc(stack, 'Vpc') as ec2.IVpc;
  const logs = new s3.Bucket(stack, 'Logs') as s3.IBucket;
  new ServiceLoadBalancer(stack, 'Load', { vpc, logs, target });
  return Template.fromStack(stack);
}

const certificate = 'arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';
const inside = templateOf(aService({}));
const canary = templateOf(
  aService({ domain: 'api.acme.example', certificate, strategy: { canary: {} }, testPort: 8443 }),
);

test('without a domain a service is reached from inside alone', () => {
  inside.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' });
  expect(theOnly(inside, 'AWS::ElasticLoadBalancingV2::Listener')).toMatchObject({ Port: 80, Protocol: 'HTTP' });
  expect(theOnly(inside, 'AWS::EC2::SecurityGroup')['SecurityGroupIngress']).toEqual([
    expect.objectContaining({ CidrIp: '10.0.0.0/16', FromPort: 80 }),
  ]);
});

test('under its domain it is reached by TLS, also the group for tests, which only the network reaches', () => {
  canary.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    Scheme: 'internet-facing',
    LoadBalancerAttributes: Match.arrayWith([
      { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
      { Key: 'access_logs.s3.enabled', Value: 'true' },
      { Key: 'access_logs.s3.prefix', Value: 'web/balancer' },
    ]),
  });
  for (const Port of [443, 8443]) {
    canary.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      ...{ Port, Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06' },
      Certificates: [{ CertificateArn: certificate }],
    });
  }
  expect(theOnly(canary, 'AWS::EC2::SecurityGroup')['SecurityGroupIngress']).toEqual([
    expect.objectContaining({ CidrIp: '0.0.0.0/0', FromPort: 80 }),
    expect.objectContaining({ CidrIp: '0.0.0.0/0', FromPort: 443 }),
    expect.objectContaining({ CidrIp: '10.0.0.0/16', FromPort: 8443 }),
  ]);
});

test('who comes by HTTP is sent to TLS, for good', () => {
  canary.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
    Port: 80,
    DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }],
  });
});

test('a task that goes has half a minute to finish what it answers', () => {
  inside.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
    HealthCheckPath: '/',
    TargetGroupAttributes: Match.arrayWith([{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }]),
  });
});

test('when Amazon ECS moves requests, a rule for all paths begins with all of them at the first group', () => {
  const rules = Object.values(canary.findResources('AWS::ElasticLoadBalancingV2::ListenerRule'));
  expect(rules).toHaveLength(2);
  for (const { Properties: rule } of rules) {
    expect(rule.Conditions).toEqual([{ Field: 'path-pattern', PathPatternConfig: { Values: ['/*'] } }]);
    const { TargetGroups: groups } = rule.Actions[0].ForwardConfig;
    expect(groups.map(({ Weight }: { Weight: number }) => Weight)).toEqual([100, 0]);
  }
});
