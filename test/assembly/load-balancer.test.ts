import { factsOf } from '../helpers/facts';

const { serving } = factsOf(
  `Resources:
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Name: shop } }
  Network: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network } }
  Alias:
    Type: AWS::Route53::RecordSet
    Properties:
      Name: api.acme.example.
      AliasTarget: { DNSName: !Join ['', ['dualstack.', !GetAtt Balancer.DNSName]] }
  Other: { Type: AWS::Route53::RecordSet, Properties: { Name: www.acme.example, ResourceRecords: [d1.cloudfront.net.] } }
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties: { DomainName: shop.acme.example, SubjectAlternativeNames: ['*.acme.example', m.acme.example] }`,
  { region: 'eu-west-1' },
);
const [balancer, ...others] = serving.loadBalancers;

test('a load balancer of HTTP has a name under which it is asked; one of other protocols is none', () => {
  expect(others).toEqual([]);
  expect(balancer?.name).toBe('shop');
  expect(balancer?.dnsName).toMatch(/^shop-[0-9a-f]{10}\.eu-west-1\.elb\.amazonaws\.com$/);
  expect(balancer?.fullName).toMatch(/^app\/shop\/[0-9a-f]{16}$/);
  expect(balancer?.arn).toBe(`arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/${balancer?.fullName}`);
});

test('records and certificates give it other names, but for those that stand for many', () => {
  const certificate = expect.stringMatching(/^arn:aws:acm:eu-west-1:111122223333:certificate\/[0-9a-f-]{36}$/);
  expect(serving.names).toEqual([
    { name: 'api.acme.example', target: balancer?.dnsName },
    { name: 'www.acme.example', target: 'd1.cloudfront.net' },
    { name: 'shop.acme.example', target: certificate },
    { name: 'm.acme.example', target: certificate },
  ]);
});
