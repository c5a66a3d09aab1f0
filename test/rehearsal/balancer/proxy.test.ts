import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { proxy } from '../../../lib/rehearsal/balancer/proxy';
import { Target } from '../../../lib/rehearsal/balancer/target';

const health = {
  ...{ path: '/', intervalSeconds: 5, timeoutSeconds: 2, healthyThreshold: 2, unhealthyThreshold: 2, matcher: '200' },
};
const servers: Server[] = [];
const targets: Target[] = [];
afterAll(async () => {
  await Promise.all(targets.map((target) => target.drain(0)));
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Asks a target at a port through the proxy; answers what came, and what was told. */
async function ask(targetPort: number, headers: Readonly<Record<string, string>> = {}) {
  const target = new Target({ host: '127.0.0.1', port: targetPort }, health, 60_000);
  targets.push(target);
  const told: (string | number)[] = [];
  const done = (status: number, by: string) => void told.push(status, by);
  const to = { host: 'api.acme.example', protocol: 'https', port: 443, done };
  const port = await listen((incoming, response) => proxy(incoming, response, target, to));
  const answer = await new Promise<{
    status?: number | undefined;
    headers: Readonly<Record<string, unknown>>;
    body: string;
  }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/a?b', headers }, async (got) =>
      resolve({ status: got.statusCode, headers: got.headers, body: await text(got) }),
    )
      .on('error', reject)
      .end();
  });
  return { ...answer, told };
}

// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html
test('a target learns who asked, and by which name, port and protocol', async () => {
  const port = await listen((incoming, response) => {
    response
      .writeHead(201, { 'x-made': 'yes', 'keep-alive': 'timeout=9' })
      .end(JSON.stringify([incoming.url, incoming.headers]));
  });
  const { status, headers, body, told } = await ask(port, {
    ...{ 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'ftp', TE: 'trailers', 'X-Own': 'mine' },
  });
  expect([status, headers['x-made'], told]).toEqual([201, 'yes', [201, 'target']]);
  expect(headers['keep-alive']).not.toBe('timeout=9');
  const [path, seen] = JSON.parse(body) as [string, Readonly<Record<string, string>>];
  expect(path).toBe('/a?b');
  expect(seen).toMatchObject({
    host: 'api.acme.example',
    'x-forwarded-for': '203.0.113.9, 127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
    'x-own': 'mine',
  });
  expect(seen['te']).toBeUndefined();
});

test('a target that breaks off, or at whose port nobody listens, is 502', async () => {
  const port = await listen((incoming) => incoming.socket.destroy());
  for (const broken of [port, 1]) {
    const { status, body, told } = await ask(broken);
    expect([status, told]).toEqual([502, [502, 'balancer']]);
    expect(body).toContain('502 Bad Gateway');
  }
});
