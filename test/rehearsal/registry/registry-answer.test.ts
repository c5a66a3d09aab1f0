import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  type RegistryAnswer,
  refuseRegistry,
  sendRegistryAnswer,
} from '../../../lib/rehearsal/registry/registry-answer';
import { temporaryDirectory } from '../../helpers/rehearsal';

const file = join(temporaryDirectory(), 'blob');
writeFileSync(file, 'layer');

/** How a client gets an answer. */
async function get(answer: RegistryAnswer, method = 'GET') {
  const server = createServer((incoming, response) => void sendRegistryAnswer(response, answer, incoming.method ?? ''));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const got = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method });
  const text = await got.text();
  server.close();
  return { status: got.status, text, header: (name: string) => got.headers.get(name) };
}

test('a blob is read from its file, and its length is told before', async () => {
  const { text, header } = await get({ status: 200, body: { file, size: 5 } });
  expect([text, header('content-length'), header('docker-distribution-api-version')]).toEqual([
    'layer',
    '5',
    'registry/2.0',
  ]);
});

test('HEAD is answered with the length alone', async () => {
  for (const body of [{ file, size: 5 }, 'layer']) {
    const { text, header } = await get({ status: 200, body }, 'HEAD');
    expect([text, header('content-length')]).toEqual(['', '5']);
  }
});

// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
test('a refusal has a code and a message', async () => {
  const { status, text } = await get(refuseRegistry(404, 'NAME_UNKNOWN', 'there is no repository x'));
  expect([status, JSON.parse(text)]).toEqual([
    404,
    { errors: [{ code: 'NAME_UNKNOWN', message: 'there is no repository x' }] },
  ]);
});
