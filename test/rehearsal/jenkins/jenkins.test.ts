import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { Jenkins } from '../../../lib/rehearsal/jenkins/jenkins';
import { aJenkins } from '../../helpers/jenkins';

const signal = new AbortController().signal;

test('a post has a crumb and its session when the server asks for one, and the login as HTTP has it', async () => {
  const server = await aJenkins({ shop: {} }, 'mina:hush');
  const jenkins = new Jenkins({ url: server.url, login: 'mina:hush', signal });
  expect((await jenkins.post('/job/shop/build')).status).toBe(201);
  expect(server.posted).toEqual(['POST /job/shop/build']);
  expect((await new Jenkins({ url: server.url, signal }).post('/job/shop/build')).status).toBe(403);
  server.close();
});

test('a redirect is not followed, so that the login goes to nobody else', async () => {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jenkins = new Jenkins({ url, login: 'mina:hush', signal });
  await expect(jenkins.getJson('/api/json?tree=mode', z.object({}))).rejects.toThrow(`${url} answers 302 to /api/json`);
  expect(seen.map((request) => request.url)).toEqual(['/api/json?tree=mode']);
  server.close();
  server.closeAllConnections();
});

test('a server that answers something else, or nothing, is said', async () => {
  const server = await aJenkins({ shop: {} });
  const jenkins = new Jenkins({ url: server.url, signal });
  await expect(jenkins.getJson('/api/json', z.object({ mode: z.number() }))).rejects.toThrow(
    `${server.url} answers what no Jenkins does to /api/json`,
  );
  server.close();
  await expect(jenkins.get('/api/json')).rejects.toThrow(`${server.url} cannot be reached: ECONNREFUSED`);
});
