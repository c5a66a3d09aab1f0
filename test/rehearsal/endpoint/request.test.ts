import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from '../../../lib/rehearsal/endpoint/answer';
import { type EndpointRequest, readRequest } from '../../../lib/rehearsal/endpoint/request';

/** What a server reads of a request, and what the client gets for it. */
async function exchange(
  path: string,
  init: RequestInit,
): Promise<{ read: EndpointRequest; got: Response; text: string }> {
  let read: EndpointRequest | undefined;
  const server = createServer(async (incoming, response) => {
    read = await readRequest(incoming);
    send(response, { status: 201, headers: { 'content-type': 'text/plain' }, body: 'made' }, read.method);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const got = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
  const text = await got.text();
  server.close();
  if (read === undefined) throw new Error('nothing was read');
  return { read, got, text };
}

test('a request is read to its end, its path left as it came', async () => {
  const { read } = await exchange('/site/a%20b?prefix=x%2Fy&list-type=2', { method: 'PUT', body: 'é'.repeat(70_000) });
  expect([read.method, read.path, read.query.get('prefix'), read.query.get('list-type')]).toEqual([
    'PUT',
    '/site/a%20b',
    'x/y',
    '2',
  ]);
  expect(read.body.toString()).toBe('é'.repeat(70_000));
  expect(read.signer).toBeUndefined();
});

test('an answer to HEAD has the length but not the body', async () => {
  const head = await exchange('/', { method: 'HEAD' });
  expect([head.got.status, head.got.headers.get('content-length'), head.text]).toEqual([201, '4', '']);
  expect((await exchange('/', { method: 'POST' })).text).toBe('made');
});
