import { type Balancers, openBalancers } from '../../../lib/rehearsal/balancer/open-balancers';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';
import { QUICK } from '../../helpers/services';

const more = `Record:
  Type: AWS::Route53::RecordSet
  Properties: { Name: api.acme.example., AliasTarget: { DNSName: !GetAtt Balancer.DNSName } }
Hosts:
  Type: AWS::ElasticLoadBalancingV2::ListenerRule
  Properties:
    ListenerArn: !Ref Test
    Priority: 2
    Conditions: [{ Field: host-header, HostHeaderConfig: { Values: [beta.acme.example, '*.acme.example'] } }]
    Actions: [{ Type: forward, TargetGroupArn: !Ref Green }]`;
const { serving } = factsOf(servedTemplate({ more }), { region: 'eu-west-1' });
const [production, test9001] = serving.listeners;
const dnsName = serving.loadBalancers[0]?.dnsName ?? '';
let balancers: Balancers;
beforeAll(async () => {
  balancers = await openBalancers(serving, QUICK);
});
afterAll(() => balancers.close());

test('a listener answers under each name that the template gives it, with or without its port', () => {
  const own = balancers.url(production?.arn ?? '');
  const byRecord = balancers.url(production?.arn ?? '', 'api.acme.example');
  expect(own).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(byRecord).not.toBe(own);
  expect(balancers.toLoopback(`see http://${dnsName}/a and http://api.acme.example:80/b`)).toBe(
    `see ${own}/a and ${byRecord}/b`,
  );
  expect(balancers.toLoopback('http://api.acme.example:8080')).toBe('http://api.acme.example:8080');
});

test('a rule’s own host is a name, and one that stands for many is none', async () => {
  const beta = balancers.url(test9001?.arn ?? '', 'beta.acme.example');
  expect(balancers.toLoopback('http://beta.acme.example:9001')).toBe(beta);
  expect(balancers.url(test9001?.arn ?? '', '*.acme.example')).toBeUndefined();
  expect((await fetch(beta ?? '')).status).toBe(503);
});

test('a target group is found by its name and by its ARN', () => {
  const green = balancers.group('api-green');
  expect(green?.facts.logicalId).toBe('Green');
  expect(balancers.group(green?.facts.arn ?? '')).toBe(green);
  expect(balancers.group('api-red')).toBeUndefined();
});
