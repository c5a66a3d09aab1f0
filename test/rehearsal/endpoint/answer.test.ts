import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuse, reply, send } from '../../../lib/rehearsal/endpoint/answer';

test('an answer is sent with its length, to HEAD without its body', async () => {
  const server = createServer((incoming, response) =>
    send(response, { status: 404, headers: { 'x-a': 'b' }, body: '없음' }, incoming.method ?? ''),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const got = await fetch(url);
  expect([got.status, got.headers.get('x-a'), got.headers.get('content-length'), await got.text()]).toEqual([
    404,
    'b',
    '6',
    '없음',
  ]);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['6', '']);
  server.close();
});

test('an error of a service is the client’s fault unless it says otherwise', () => {
  expect(refuse('NotFound', 'no')).toEqual({ ok: false, code: 'NotFound', message: 'no', status: 400 });
  expect(refuse('Broken', 'no', 500)).toMatchObject({ status: 500 });
  expect(reply({ a: 1 })).toEqual({ ok: true, output: { a: 1 } });
});
