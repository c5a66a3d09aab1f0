import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ServerLoadBalancer } from '../../../../../lib/synthesis/constructs/deploys/servers/server-load-balancer';
import { aStack } from '../../../../helpers/stack';
import { someServers } from '../../../../helpers/targets';

const certificate = 'arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';
const servers = someServers({ domain: 'www.acme.example', certificate, health: '/health' });
const stack = aStack();
const vpc = new ec2.Vpc(stack, 'Vpc') as ec2.IVpc;
const logs = new s3.Bucket(stack, 'Logs') as s3.IBucket;
const load = new ServerLoadBalancer(stack, 'Load', { name: 'web', vpc, logs, servers });
const template = Template.fromStack(stack);

test('under a domain servers are reached by TLS alone, by whoever is sent there from HTTP', () => {
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
    ...{ Port: 443, Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06' },
    Certificates: [{ CertificateArn: certificate }],
  });
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
    Port: 80,
    DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }],
  });
  expect(load.toUrl('shop-1.elb.example')).toBe('https://www.acme.example');
});

test('a server that answers 200 twice gets requests, and has half a minute to finish when it goes', () => {
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
    ...{ Port: 8080, TargetType: 'instance', HealthCheckPath: '/health', HealthyThresholdCount: 2 },
    Matcher: { HttpCode: '200' },
  });
});
