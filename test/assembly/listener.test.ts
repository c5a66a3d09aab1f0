import { factsOf } from '../helpers/facts';

const { serving } = factsOf(`Resources:
  Secure:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:balancer
      Port: 443
      Protocol: HTTPS
      Certificates: [{ CertificateArn: arn:certificate }]
      DefaultActions:
        - { Order: 2, Type: forward, TargetGroupArn: arn:web }
        - { Order: 1, Type: authenticate-oidc }
  Plain:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:balancer
      DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTPS, Port: '443', StatusCode: HTTP_302 } }]
  Strange:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: arn:balancer, DefaultActions: [{ Type: authenticate-cognito }] }
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Secure
      Priority: 7
      Conditions:
        - { Field: host-header, Values: [api.acme.example] }
        - { Field: http-header, HttpHeaderConfig: { HttpHeaderName: X-Canary, Values: ['1', 'yes'] } }
        - Field: query-string
          QueryStringConfig: { Values: [{ Key: version, Value: v2 }, { Value: beta }] }
      Actions:
        - Type: forward
          ForwardConfig: { TargetGroups: [{ TargetGroupArn: arn:blue, Weight: 90 }, { TargetGroupArn: arn:green }] }
  Closed:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Secure
      Priority: 8
      Conditions: []
      Actions:
        - { Type: fixed-response, FixedResponseConfig: { StatusCode: '503', ContentType: text/html, MessageBody: '<p>soon' } }`);

const [secure, plain, strange] = serving.listeners;
const [rule, closed] = serving.rules;

test('of several actions the last in order answers', () => {
  expect(secure).toMatchObject({ port: 443, protocol: 'HTTPS', certificates: ['arn:certificate'] });
  expect(secure?.action).toEqual({ kind: 'forward', groups: [{ targetGroup: 'arn:web', weight: 1 }] });
});

test('a redirect keeps what it does not change', () => {
  expect(plain).toMatchObject({ port: 80, protocol: 'HTTP' });
  expect(plain?.action).toEqual({
    kind: 'redirect',
    status: 302,
    parts: { protocol: 'HTTPS', host: '#{host}', port: '443', path: '/#{path}', query: '#{query}' },
  });
});

test('an action that only asks for a login is none', () => {
  expect(strange?.action).toBeUndefined();
});

test('a rule has its conditions, its target groups and their shares', () => {
  expect(rule).toMatchObject({ listener: secure?.arn, priority: 7 });
  expect(rule?.conditions).toEqual([
    { field: 'host-header', values: ['api.acme.example'] },
    { field: 'http-header', header: 'x-canary', values: ['1', 'yes'] },
    { field: 'query-string', values: ['version=v2', 'beta'] },
  ]);
  expect(rule?.action).toEqual({
    kind: 'forward',
    groups: [
      { targetGroup: 'arn:blue', weight: 90 },
      { targetGroup: 'arn:green', weight: 1 },
    ],
  });
});

test('or an answer of its own', () => {
  expect(closed?.action).toEqual({ kind: 'fixed', status: 503, type: 'text/html', body: '<p>soon' });
});
