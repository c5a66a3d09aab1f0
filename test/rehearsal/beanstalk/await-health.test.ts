import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { awaitHealth } from '../../../lib/rehearsal/beanstalk/await-health';

let server: Server;
let asked = 0;
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    asked += 1;
    response.statusCode = url === '/late' && asked < 3 ? 503 : url === '/bad' ? 500 : 200;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

const check = (path: string, but: object = {}) =>
  awaitHealth({
    port: (server.address() as AddressInfo).port,
    path,
    isWell: (status) => status === 200,
    limitMilliseconds: 5_000,
    signal: new AbortController().signal,
    ...but,
  });

test('an application is asked until it is well', async () => {
  expect(await check('/late')).toBeUndefined();
  expect(asked).toBe(3);
});

test('why it is not is said when its time is over', async () => {
  expect(await check('/bad', { limitMilliseconds: 200 })).toMatch(/^GET \/bad at port \d+ answers 500, after 0 s$/);
  expect(await check('/', { port: 1, limitMilliseconds: 1 })).toMatch(/^nothing answers GET \/ at port 1: /);
});

test('it is not asked when nobody waits', async () => {
  expect(await check('/bad', { signal: AbortSignal.abort() })).toBe('it was not waited for any longer');
});
