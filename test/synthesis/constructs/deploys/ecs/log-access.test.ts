import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { logAccess } from '../../../../../lib/synthesis/constructs/deploys/ecs/log-access';
import { aStack, statementsOf } from '../../../../helpers/stack';

const stack = aStack();
const bucket = new s3.Bucket(stack, 'Logs') as s3.IBucket;
const vpc = new ec2.Vpc(stack, 'Vpc') as ec2.IVpc;
logAccess(new elb.ApplicationLoadBalancer(stack, 'Balancer', { vpc }), bucket, 'api/balancer');
const template = Template.fromStack(stack);

test('the service of load balancers writes under the prefix, for this account, and nowhere else', () => {
  expect(statementsOf(template, 'AWS::S3::BucketPolicy')).toEqual([
    {
      effect: 'Allow',
      actions: ['s3:PutObject'],
      resources: [expect.stringMatching(/^<Logs\w+\.Arn>\/api\/balancer\/AWSLogs\/111122223333\/\*$/)],
      conditions: undefined,
      principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
    },
  ]);
});

test('the load balancer waits until it may', () => {
  template.hasResource('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    Properties: {
      LoadBalancerAttributes: Match.arrayWith([
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.prefix', Value: 'api/balancer' },
      ]),
    },
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^LogsPolicy')]),
  });
});
