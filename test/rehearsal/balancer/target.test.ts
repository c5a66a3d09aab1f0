import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Target, type TargetState } from '../../../lib/rehearsal/balancer/target';

const health = {
  ...{ path: '/', intervalSeconds: 5, timeoutSeconds: 2, healthyThreshold: 2, unhealthyThreshold: 2, matcher: '200' },
};
let server: Server;
let status = 200;
const begun: Target[] = [];
beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await Promise.all(begun.map((target) => target.drain(0)));
  server.closeAllConnections();
  server.close();
});

function aTarget(): Target {
  const target = new Target({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, health, 5);
  begun.push(target);
  return target;
}

async function until(target: Target, state: TargetState): Promise<void> {
  while (target.state !== state) await sleep(2);
}

// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html#target-health-states
test('a new target is healthy after one check, and then as the thresholds have it', async () => {
  status = 200;
  const target = aTarget();
  expect([target.state, target.reason]).toEqual(['initial', 'Target registration is in progress']);
  await until(target, 'healthy');
  expect(target.reason).toBe('');
  status = 500;
  await until(target, 'unhealthy');
  expect(target.reason).toBe('Health checks failed with these codes: [500]');
  expect(target.sickSince).toBeGreaterThan(0);
  status = 200;
  await until(target, 'healthy');
  expect(target.sickSince).toBeUndefined();
});

test('one that leaves waits for its requests, and ends those that take too long', async () => {
  const target = aTarget();
  const ended: string[] = [];
  const leave = target.enter({ destroy: () => ended.push('first destroyed') });
  const drained = target.drain(60_000).then(() => ended.push('drained'));
  leave();
  await drained;
  const late = aTarget();
  const leaveLate = late.enter({
    destroy: () => {
      ended.push('late destroyed');
      leaveLate();
    },
  });
  await late.drain(1);
  expect([target.state, late.state, ended]).toEqual(['draining', 'draining', ['drained', 'late destroyed']]);
});
