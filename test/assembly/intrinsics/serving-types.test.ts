import { resolved } from '../../helpers/facts';

const template = `Resources:
  Service: { Type: AWS::ECS::Service, Properties: { ServiceName: api, Cluster: shop } }
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Name: shop } }
  Web: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Name: web } }
  Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { DeploymentGroupName: blue } }`;

// The shapes are those of AWS's template reference, under "Return values" of each type.
test.each([
  ['!Ref Service', /^arn:aws:ecs:eu-west-1:111122223333:service\/shop\/api$/],
  ['!GetAtt Service.Name', /^api$/],
  ['!Ref Balancer', /^arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer\/app\/shop\/[0-9a-f]{16}$/],
  ['!GetAtt Balancer.DNSName', /^shop-[0-9a-f]{10}\.eu-west-1\.elb\.amazonaws\.com$/],
  ['!GetAtt Balancer.LoadBalancerName', /^shop$/],
  ['!Ref Web', /^arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup\/web\/[0-9a-f]{16}$/],
  ['!GetAtt Web.TargetGroupFullName', /^targetgroup\/web\/[0-9a-f]{16}$/],
  ['!Ref Group', /^blue$/],
])('%s', (expression, shape) => {
  expect(resolved(expression, template)).toMatch(shape);
});

test('an ARN and a full name have the same identifier', () => {
  expect(
    String(resolved('!Ref Web', template)).endsWith(String(resolved('!GetAtt Web.TargetGroupFullName', template))),
  ).toBe(true);
});
