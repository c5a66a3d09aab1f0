import { factsOf } from '../helpers/facts';

const [own, plain] = factsOf(`Resources:
  Own:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      Name: api
      HealthCheckPath: /health
      HealthCheckIntervalSeconds: 10
      HealthCheckTimeoutSeconds: 4
      HealthyThresholdCount: 3
      UnhealthyThresholdCount: 6
      Matcher: { HttpCode: 200-299 }
      TargetGroupAttributes:
        - { Key: stickiness.enabled, Value: 'false' }
        - { Key: deregistration_delay.timeout_seconds, Value: '15' }
  Plain: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Name: web } }`).serving.targetGroups;

test('a target group says what a healthy target is, and how long one may take to leave', () => {
  expect(own?.health).toEqual({
    path: '/health',
    intervalSeconds: 10,
    timeoutSeconds: 4,
    healthyThreshold: 3,
    unhealthyThreshold: 6,
    matcher: '200-299',
  });
  expect(own?.drainSeconds).toBe(15);
  expect(own?.fullName).toMatch(/^targetgroup\/api\/[0-9a-f]{16}$/);
});

// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
test('where it says nothing it is as Elastic Load Balancing has it', () => {
  expect(plain?.health).toEqual({
    path: '/',
    intervalSeconds: 30,
    timeoutSeconds: 5,
    healthyThreshold: 5,
    unhealthyThreshold: 2,
    matcher: '200',
  });
  expect(plain?.drainSeconds).toBe(300);
});
