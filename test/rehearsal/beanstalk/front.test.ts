import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Front, openFront } from '../../../lib/rehearsal/beanstalk/front';

const servers: Server[] = [];
let front: Front;
beforeAll(async () => {
  front = await openFront({ ready: async () => undefined, drainMilliseconds: 50 });
});
afterAll(async () => {
  await front.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
const ask = async (init: RequestInit = {}) => {
  const answer = await fetch(`${front.url}/a?b=c`, init);
  return { status: answer.status, text: await answer.text(), header: answer.headers.get('x-own') };
};

test('requests go, whole, to where it was switched last; one under way is answered by the one before', async () => {
  expect((await ask()).text).toContain('Sample application');
  let answerLate: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const came = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await front.switchTo(
    await listen((_, response) => {
      answerLate = () => response.end('old');
      arrive();
    }),
  );
  const late = ask();
  await came;
  const next = await listen((request, response) => {
    let body = '';
    request.on('data', (bytes) => {
      body += bytes;
    });
    request.on('end', () => {
      response.setHeader('x-own', String(request.headers['x-forwarded-proto']));
      response.writeHead(201).end(`${request.method} ${request.url} ${body}`);
    });
  });
  const drained = front.switchTo(next);
  expect(await ask({ method: 'POST', body: 'hello' })).toEqual({
    status: 201,
    text: 'POST /a?b=c hello',
    header: 'http',
  });
  answerLate();
  expect((await late).text).toBe('old');
  await drained;
});

test('what does not answer is a bad gateway, and nobody waits for ever for requests under way', async () => {
  await front.switchTo(await listen(() => undefined));
  const never = ask().catch(() => 'gone');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await front.switchTo(1);
  expect((await ask()).status).toBe(502);
  servers.at(-1)?.closeAllConnections();
  expect(await never).toMatchObject({ status: 502 });
});
