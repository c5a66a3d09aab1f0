import { createServer } from 'node:net';
import { freePort, isFree } from '../../../lib/rehearsal/tasks/free-port';

test('a port can be listened at', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isFree(port)).toBe(true);
  expect(port).toBeGreaterThan(1023);
});
