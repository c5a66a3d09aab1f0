import { createServer } from 'node:net';
import { freePort } from '../../../lib/rehearsal/tasks/free-port';

test('a port can be listened at', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  server.close();
  expect(port).toBeGreaterThan(1023);
});
