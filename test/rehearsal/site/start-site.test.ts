import { startSite } from '../../../lib/rehearsal/site/start-site';

test('a fault in a handler is a page that says so, and the site goes on', async () => {
  const site = await startSite(async ({ uri }) => {
    if (uri === '/bad') throw new Error('broken <here>');
    return { status: 200, headers: { 'set-cookie': ['a=1', 'b=2'] }, body: Buffer.from('ok') };
  });
  const bad = await fetch(`${site.url}/bad`);
  expect([bad.status, await bad.text()]).toEqual([500, expect.stringContaining('broken &#60;here&#62;')]);
  const good = await fetch(`${site.url}/`);
  expect([await good.text(), good.headers.getSetCookie()]).toEqual(['ok', ['a=1', 'b=2']]);
  await site.close();
  await expect(fetch(site.url)).rejects.toThrow();
});

test('a handler gets the path and the query as they came', async () => {
  const site = await startSite(async (request) => ({
    status: 200,
    headers: {},
    body: Buffer.from(JSON.stringify(request)),
  }));
  const got = await (await fetch(`${site.url}/a%20b?x=%2F&y`)).json();
  expect(got).toMatchObject({ method: 'GET', uri: '/a%20b', query: 'x=%2F&y' });
  await site.close();
});
