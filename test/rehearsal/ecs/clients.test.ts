import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clients, renderCounts } from '../../../lib/rehearsal/ecs/clients';

test('two clients ask without a pause, and count what fails', async () => {
  let status = 404;
  const asked = new Set<string | undefined>();
  const server = createServer((request, response) => {
    asked.add(request.url);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const failures: string[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = new Clients({ url, path: '/health' }, 1, (what) => failures.push(what));
  expect(await clients.more(4)).toMatchObject({ failed: 0 });
  status = 503;
  while (failures.length < 2) await clients.more(1);
  const { sent, failed } = await clients.stop();
  expect([[...asked], failures[0], failed]).toEqual([['/health'], '503', failures.length]);
  expect(sent).toBeGreaterThanOrEqual(6);
  server.close();
});

test.each([
  [{ sent: 1204, failed: 0 }, '1,204 requests, 0 failed'],
  [{ sent: 1, failed: 1 }, '1 request, 1 failed'],
])('%j is told as %s', (counts, told) => {
  expect(renderCounts(counts)).toBe(told);
});
