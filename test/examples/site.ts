import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
};

const good = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };

/** Serves a folder as a distribution does: an index for a folder, a 404 for what is not there. */
export async function serve(folder: string, headers: Readonly<Record<string, string>> = good) {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, url.endsWith('/') ? `${url}index.html` : url);
    const found = existsSync(path) && statSync(path).isFile();
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { ...headers, 'content-type': type });
    response.end(found ? readFileSync(path) : 'nothing here');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
