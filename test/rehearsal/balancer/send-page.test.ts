import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendPage } from '../../../lib/rehearsal/balancer/send-page';

test.each([
  [502, '502 Bad Gateway'],
  [503, '503 Service Temporarily Unavailable'],
  [504, '504 Gateway Timeout'],
])('%d is the load balancer’s own page: %s', async (status, title) => {
  const server = createServer((_, response) => sendPage(response, status));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect([answer.status, answer.headers.get('server')]).toEqual([status, 'awselb/2.0']);
  expect(await answer.text()).toContain(`<center><h1>${title}</h1></center>`);
  server.close();
});
