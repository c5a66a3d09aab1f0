import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Balancers, openBalancers } from '../../../lib/rehearsal/balancer/open-balancers';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';
import { QUICK } from '../../helpers/services';

const more = `Record:
  Type: AWS::Route53::RecordSet
  Properties: { Name: api.acme.example., AliasTarget: { DNSName: !GetAtt Balancer.DNSName } }
Alarms: { Type: AWS::SNS::Topic }
Secure:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: !Ref Balancer
    Port: 8443
    Protocol: HTTPS
    DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTP, Port: '80', StatusCode: HTTP_302 } }]`;
const { serving } = factsOf(servedTemplate({ more }));
let balancers: Balancers;
let target: Server;
let release: (() => void) | undefined;
const url = (name = '') => balancers.toLoopback(`http://api.acme.example${name}`);

beforeAll(async () => {
  balancers = await openBalancers(serving, QUICK);
  target = createServer(async (request, response) => {
    if (request.url === '/slow') await new Promise<void>((resolve) => (release = resolve));
    response.writeHead(200, {
      'x-host': String(request.headers.host),
      'x-proto': String(request.headers['x-forwarded-proto']),
    });
    response.end(request.method === 'POST' ? await text(request) : 'well');
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await balancers.close();
  target.closeAllConnections();
  target.close();
});

test('without a target it is 503, and with one that does not answer 502', async () => {
  expect((await fetch(url('/'))).status).toBe(503);
  const group = balancers.group('api-blue');
  const gone = group?.register({ host: '127.0.0.1', port: 1 });
  expect((await fetch(url('/'))).status).toBe(502);
  if (gone) await group?.deregister(gone);
  expect(balancers.traffic.since(0).map(({ status, by }) => [status, by])).toEqual([
    [503, 'balancer'],
    [502, 'balancer'],
  ]);
});

test('a request reaches its target whole, under the template’s own name, and its answer comes back', async () => {
  const { port } = target.address() as AddressInfo;
  const group = balancers.group('api-blue');
  const registered = group?.register({ host: '127.0.0.1', port });
  const answer = await fetch(url('/form'), { method: 'POST', body: 'x'.repeat(100_000) });
  expect(answer.headers.get('x-host')).toBe('api.acme.example');
  expect(answer.headers.get('x-proto')).toBe('http');
  expect((await answer.text()).length).toBe(100_000);

  const slow = fetch(url('/slow'));
  while (release === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  const drained = registered && group?.deregister(registered);
  expect((await fetch(url('/'))).status).toBe(503);
  release?.();
  expect((await slow).status).toBe(200);
  await drained;
  expect(group?.targets).toEqual([]);
});

test('a redirect stays on loopback, and other ports have their own listeners', async () => {
  const redirected = await fetch(balancers.toLoopback('https://api.acme.example:8443/a'), { redirect: 'manual' });
  expect([redirected.status, redirected.headers.get('location')]).toEqual([302, url('/a')]);
  expect(balancers.toLoopback('http://api.acme.example:9001')).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(balancers.toLoopback('https://api.acme.example')).toBe('https://api.acme.example');
});

test('what was asked before the end is still answered, by the target that was there', async () => {
  const closing = await openBalancers(serving, QUICK);
  const { port } = target.address() as AddressInfo;
  closing.group('api-blue')?.register({ host: '127.0.0.1', port });
  release = undefined;
  const address = closing.toLoopback('http://api.acme.example');
  const slow = fetch(`${address}/slow`);
  while (release === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  const closed = closing.close();
  await expect(fetch(address)).rejects.toThrow();
  (release as () => void)();
  expect((await slow).status).toBe(200);
  await closed;
});
