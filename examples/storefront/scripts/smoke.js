// Looks at a deployed site as a visitor would: SITE_URL=https://… node scripts/smoke.js
// Needs nothing but Node.js, so it runs from the source without an install.

const site = process.env.SITE_URL ?? '';

const checks = [
  {
    path: '/',
    status: 200,
    type: 'text/html',
    contains: ['<title>Acme Desk Goods</title>', 'Six good things'],
    headers: [nosniff, secureTransport, freshHtml],
  },
  { path: '/products/', status: 200, type: 'text/html', contains: ['<h1>Products</h1>', 'Linen notebook'], headers: [freshHtml] },
  { path: '/products/desk-lamp/', status: 200, type: 'text/html', contains: ['<h1>Desk lamp</h1>', '$149'], headers: [] },
  { path: '/assets/style.css', status: 200, type: 'text/css', contains: ['--paper'], headers: [nosniff] },
  { path: '/products.json', status: 200, type: 'application/json', contains: ['"river-stone"'], headers: [] },
  { path: '/no/such/page/', status: 404, headers: [], contains: [] },
];

if (!URL.canParse(site)) {
  console.error(`SITE_URL is ${site === '' ? 'not set' : `"${site}"`}; it is the address of the deployed site, as in https://shop.acme.example`);
  process.exit(1);
}

console.log(`smoke test of ${site}`);
const faults = [];
for (const check of checks) faults.push(...(await look(check)));

if (faults.length > 0) {
  console.error(`\nthe site is not as it should be:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  process.exit(1);
}
console.log(`all ${checks.length} pages are as they should be`);

/** Looks at one page; says each thing it looked at, and returns what was wrong. */
async function look({ path, status, type, contains, headers }) {
  const response = await get(new URL(path, site));
  if (typeof response === 'string') return say(path, [[false, response]]);
  const { pathname } = new URL(path, site);
  const found = response.headers.get('content-type') ?? 'no content-type';
  return say(pathname, [
    [response.status === status, `answers ${response.status}`, `expected ${status}`],
    ...(type ? [[found.startsWith(type), `is ${found}`, `expected ${type}`]] : []),
    ...contains.map((text) => [response.text.includes(text), `has ${text}`, 'it is not there']),
    ...headers.map((header) => header(response.headers)).filter(Boolean),
  ]);
}

function say(path, results) {
  for (const [good, what, otherwise] of results) {
    console.log(`${good ? '  ok    ' : '  FAILED'} ${path} ${what}${good || !otherwise ? '' : ` – ${otherwise}`}`);
  }
  return results.filter(([good]) => !good).map(([, what, otherwise]) => `${path} ${what}${otherwise ? ` – ${otherwise}` : ''}`);
}

/** The answer with its text, or why there is none. A name that was made a minute ago may need a second try. */
async function get(url) {
  let reason = '';
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      reason = error.name === 'TimeoutError' ? 'did not answer in 10 s' : `cannot be reached (${error.cause?.code ?? error.message})`;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 500 * attempt);
    });
  }
  return reason;
}

/** Browsers must not guess what a file is. */
function nosniff(headers) {
  const value = headers.get('x-content-type-options');
  return [value === 'nosniff', `has x-content-type-options: ${value}`, 'expected nosniff'];
}

/** Only over https: elsewhere browsers ignore it. */
function secureTransport(headers) {
  if (new URL(site).protocol !== 'https:') return undefined;
  const value = headers.get('strict-transport-security');
  return [/max-age=[1-9]/.test(value ?? ''), `has strict-transport-security: ${value}`, 'expected a max-age'];
}

/** A page that a browser or the network keeps would hide the next deployment. */
function freshHtml(headers) {
  const value = headers.get('cache-control');
  return [/no-cache|no-store|max-age=0/.test(value ?? ''), `has cache-control: ${value}`, 'expected no-cache'];
}
