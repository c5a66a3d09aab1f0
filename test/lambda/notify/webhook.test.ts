import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post, toWebhook } from '../../../lambda/notify/webhook';
import { type Answers, startLoopback } from './loopback';

const patience = { timeoutMilliseconds: 5000, pausesMilliseconds: [1, 1], longestPauseMilliseconds: 20 };
const path = '/services/T0/B0/x';

async function posted(answers: Answers) {
  const slack = await startLoopback(answers);
  try {
    const fault = await post(new URL(path, slack.url), { text: 'storefront failed' }, patience).catch(
      (error: Error) => error,
    );
    return { tries: slack.named(path).length, bodies: slack.calls.map(({ body }) => body), fault: fault?.message };
  } finally {
    slack.close();
  }
}

describe('toWebhook', () => {
  const address = 'https://hooks.slack.com/services/T0/B0/x';

  test('takes the address itself, or JSON with the address under url', () => {
    expect(toWebhook(` ${address}\n`).href).toBe(address);
    expect(toWebhook(JSON.stringify({ url: address })).href).toBe(address);
  });

  test.each([[undefined], [''], ['xoxb-not-an-address'], ['{"token":"x"}'], ['null']])('finds none in %p', (secret) => {
    expect(() => toWebhook(secret)).toThrow('its secret holds neither an address nor JSON with an address under "url"');
  });

  test('takes http on loopback alone', () => {
    expect(toWebhook('http://127.0.0.1:4100/hook').port).toBe('4100');
    for (const plain of ['http://hooks.slack.com/x', 'http://127.0.0.1.acme.example/x', 'ftp://127.0.0.1/x']) {
      expect(() => toWebhook(plain)).toThrow('the address in its secret is not https');
    }
  });
});

describe('post', () => {
  test('sends JSON once when it is taken', async () => {
    expect(await posted({ [path]: { body: 'ok' } })).toEqual({
      tries: 1,
      bodies: ['{"text":"storefront failed"}'],
      fault: undefined,
    });
  });

  test('tries a busy server again, up to three times in all', async () => {
    expect(await posted({ [path]: [{ status: 503 }, { status: 429 }, { body: 'ok' }] })).toMatchObject({
      tries: 3,
      fault: undefined,
    });
    expect(await posted({ [path]: { status: 503 } })).toMatchObject({ tries: 3, fault: 'its webhook answered 503' });
  });

  test('leaves a server alone that asks for a long pause', async () => {
    const busy = { status: 429, headers: { 'retry-after': '30' } };
    expect(await posted({ [path]: busy })).toMatchObject({ tries: 1, fault: 'its webhook answered 429' });
  });

  test("says Slack's own reason, does not try a refusal again, and repeats no other body", async () => {
    expect(await posted({ [path]: { status: 404, body: 'no_service' } })).toMatchObject({
      tries: 1,
      fault: 'its webhook answered 404 no_service',
    });
    expect((await posted({ [path]: { status: 400, body: `bad ${path}` } })).fault).toBe('its webhook answered 400');
  });

  test('does not follow a redirection', async () => {
    const moved = { status: 302, headers: { location: '/elsewhere' } };
    expect(await posted({ [path]: moved, '/elsewhere': {} })).toMatchObject({
      tries: 1,
      bodies: [expect.any(String)],
      fault: 'its webhook answered 302',
    });
  });

  test('says why a server cannot be reached, without its address', async () => {
    const gone = await startLoopback({});
    gone.close();
    const fault = await post(new URL(path, gone.url), {}, patience).catch((error: Error) => error.message);
    expect(fault).toBe('its webhook cannot be reached (ECONNREFUSED)');
  });

  test('does not wait for ever', async () => {
    const silent = createServer();
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const url = new URL(`http://127.0.0.1:${(silent.address() as AddressInfo).port}${path}`);
    const hasty = { timeoutMilliseconds: 50, pausesMilliseconds: [], longestPauseMilliseconds: 0 };
    const fault = await post(url, {}, hasty).catch((error: Error) => error.message);
    silent.closeAllConnections();
    silent.close();
    expect(fault).toBe('its webhook did not answer in time');
  });
});
