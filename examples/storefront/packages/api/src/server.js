import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { answer } from './answer.js';

const largestBody = 64 * 1024;

/** A server of the API; `listen` is the caller's business. */
export function createApi() {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = await readBody(request);
    const result =
      body === undefined
        ? { status: 413, body: { message: 'the body is too large' } }
        : answer({ method: request.method ?? 'GET', path: pathname, query: searchParams, body });
    response.writeHead(result.status, { 'content-type': 'application/json; charset=utf-8', ...result.headers });
    response.end(request.method === 'HEAD' ? undefined : JSON.stringify(result.body));
  });
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size <= largestBody ? Buffer.concat(chunks).toString() : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = createApi().listen(Number(process.env.PORT ?? 8080), () => {
    console.log(`http://localhost:${server.address().port}/products`);
  });
  process.once('SIGTERM', () => server.close());
}
