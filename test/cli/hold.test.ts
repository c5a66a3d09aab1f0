import { toHold } from '../../lib/cli/hold';
import type { News } from '../../lib/rehearsal/news';
import { actionNews, eventsOf } from '../helpers/events';

/** Two actions deploy to sites, of which one fails. */
const told: readonly News[] = [
  siteNews('shop', 4001),
  siteNews('docs', 4002),
  actionNews('shop', { state: 'SUCCEEDED' }),
  actionNews('docs', { state: 'FAILED' }),
];

function siteNews(action: string, port: number): News {
  return {
    type: 'site',
    stage: 'Verify',
    action,
    url: `http://127.0.0.1:${port}/`,
    standsFor: 'https://d1.cloudfront.net',
    bucket: action,
  };
}

function hold(news: readonly News[], isTTY = true) {
  const interruption = new AbortController();
  const written: string[] = [];
  const stdout = { isTTY, write: (text: string) => written.push(text) };
  const { reporter, wait } = toHold(interruption.signal, { stdin: { isTTY: true }, stdout });
  for (const event of eventsOf(...news)) reporter.report(event);
  return { wait, written, interruption };
}

test('the sites that were deployed to stay up until a person has seen them', async () => {
  const { wait, written, interruption } = hold(told);
  let over = false;
  const waiting = wait().then(() => {
    over = true;
  });
  await new Promise(setImmediate);
  expect([over, written]).toEqual([false, ['\nhttp://127.0.0.1:4001/ stays up until Ctrl-C\n']]);
  interruption.abort();
  await waiting;
  expect(over).toBe(true);
});

test('nothing is held without a site, without a terminal, or after an interruption', async () => {
  const interrupted = hold(told);
  interrupted.interruption.abort();
  for (const { wait, written } of [hold(told.slice(1)), hold(told, false), interrupted]) {
    await wait();
    expect(written).toEqual([]);
  }
});
