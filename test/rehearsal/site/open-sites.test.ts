import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { SynthesizedBucket } from '../../../lib/assembly/bucket';
import type { SynthesizedDistribution } from '../../../lib/assembly/distribution';
import { recordMetadata } from '../../../lib/rehearsal/endpoint/object-metadata';
import { openSites, type Sites } from '../../../lib/rehearsal/site/open-sites';

const origin = { stack: 'staging', logicalId: 'X' };
const behavior = {
  pathPattern: '*',
  originId: 'site',
  viewerProtocolPolicy: 'redirect-to-https',
  functions: [],
  responseHeaders: [],
};

const indexes = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!request.uri.includes('.')) request.uri += '/index.html';
  return request;
}`;

/** As a managed website of an environment: folder indexes, security headers, an error page, a second behaviour. */
const distribution: SynthesizedDistribution = {
  ...origin,
  domainName: 'd1.cloudfront.net',
  aliases: ['shop.acme.example', { unknown: 'Ref Domain' }],
  defaultRootObject: 'index.html',
  origins: [
    { id: 'site', domainName: 'site.s3.ap-northeast-2.amazonaws.com', bucket: 'site', path: '' },
    { id: 'releases', domainName: 'site.s3.ap-northeast-2.amazonaws.com', bucket: 'site', path: '/v2' },
    { id: 'api', domainName: 'api.acme.example', path: '' },
  ],
  behaviors: [
    { ...behavior, pathPattern: '/api/*', originId: 'api' },
    { ...behavior, pathPattern: 'plain/*' },
    { ...behavior, pathPattern: '/old/*', originId: 'releases' },
    {
      ...behavior,
      functions: [{ eventType: 'viewer-request', code: indexes, runtime: 'cloudfront-js-2.0' }],
      responseHeaders: [
        { name: 'x-frame-options', value: 'DENY', override: true },
        { name: 'cache-control', value: 'max-age=60', override: false },
      ],
    },
  ],
  errorResponses: [{ errorCode: 403, responseCode: 404, responsePagePath: '/404.html' }],
};

const website: SynthesizedBucket = {
  ...origin,
  name: 'docs',
  arn: 'arn:aws:s3:::docs',
  versioned: false,
  website: {
    url: 'http://docs.s3-website.ap-northeast-2.amazonaws.com',
    indexDocument: 'index.html',
    errorDocument: 'error.html',
  },
};
const bucket: SynthesizedBucket = { ...origin, name: 'site', arn: 'arn:aws:s3:::site', versioned: false };

let directory: string;
let sites: Sites;
let base: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-site-'));
  await put('site/index.html', '<h1>Storefront</h1>');
  await put('site/404.html', 'lost');
  await put('site/docs/index.html', 'docs');
  await put('site/app.js', 'let a;');
  await put('site/서울 1.txt', 'city');
  await put('site/v2/old/a.txt', 'of v2');
  await put('site/plain/dir/index.html', 'not by a slash');
  await put('private.txt', 'private');
  await symlink(join(directory, 'private.txt'), join(directory, 'site', 'leak.txt'));
  await recordMetadata(join(directory, 'site'), new Map([['index.html', { cacheControl: 'no-cache' }]]));
  await put('docs/index.html', 'home');
  await put('docs/guide/index.html', 'guide');
  await put('docs/error.html', 'no such page');
  sites = await openSites({
    assembly: { distributions: [distribution], buckets: [bucket, website] },
    bucketFolder: async (name) => join(directory, name),
    print: () => undefined,
    uuid: randomUUID,
  });
  base = sites.list[0]?.url ?? '';
});
afterAll(async () => {
  await sites.close();
  await rm(directory, { recursive: true });
});

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), content);
}

/** Status and text of a page. */
async function get(path: string, init: RequestInit = {}): Promise<readonly [number, string]> {
  const response = await fetch(base + path, { redirect: 'manual', ...init });
  return [response.status, await response.text()];
}

test('what is served is listed with what it stands for', () => {
  expect(sites.list).toEqual([
    {
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      standsFor: 'https://shop.acme.example',
      bucket: 'site',
    },
    {
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      standsFor: 'http://docs.s3-website.ap-northeast-2.amazonaws.com',
      bucket: 'docs',
    },
  ]);
});

test('URLs of the template lead to what is served', () => {
  const docs = sites.list[1]?.url;
  expect(sites.toLoopback('SITE=https://d1.cloudfront.net/docs/ and https://shop.acme.example')).toBe(
    `SITE=${base}/docs/ and ${base}`,
  );
  expect(sites.toLoopback('http://docs.s3-website.ap-northeast-2.amazonaws.com/x')).toBe(`${docs}/x`);
});

describe('a distribution', () => {
  test('answers with its root object, its policy’s headers and what the deploy kept', async () => {
    const response = await fetch(base);
    expect(await response.text()).toBe('<h1>Storefront</h1>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-frame-options': 'DENY',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
  });

  test('gives a policy’s header that is not to override only where there is none', async () => {
    const response = await fetch(`${base}/app.js`);
    expect(response.headers.get('cache-control')).toBe('max-age=60');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    ['/docs/', 200, 'docs'],
    ['/docs', 200, 'docs'],
    ['/docs/index.html?x=1', 200, 'docs'],
    ['/%EC%84%9C%EC%9A%B8%201.txt', 200, 'city'],
    ['/plain/dir/', 404, 'lost'],
    ['/old/a.txt', 200, 'of v2'],
    ['/nowhere.html', 404, 'lost'],
  ])('%s is %i', async (path, status, body) => {
    expect(await get(path)).toEqual([status, body]);
  });

  test('a path whose encoding is broken is refused', async () => {
    expect((await get('/%E0%A4%A.txt'))[0]).toBe(400);
  });

  test('an origin that is no bucket is said to be none', async () => {
    const [status, body] = await get('/api/orders');
    expect(status).toBe(502);
    expect(body).toContain('The origin api is not rehearsed.');
  });

  test('what the viewer has is not sent again, and HEAD sends no body', async () => {
    const etag = (await fetch(`${base}/app.js`)).headers.get('etag') ?? '';
    const same = await fetch(`${base}/app.js`, { headers: { 'if-none-match': etag } });
    expect([same.status, await same.text()]).toEqual([304, '']);
    const other = await fetch(`${base}/app.js`, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
    const head = await fetch(`${base}/app.js`, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['6', '']);
  });

  test('a method that it does not allow is 403, as CloudFront says it', async () => {
    const [status, body] = await get('/', { method: 'POST', body: 'x' });
    expect(status).toBe(403);
    expect(body).toContain('not configured to allow the HTTP request method');
  });

  test.each([
    '/../private.txt',
    '/%2e%2e/private.txt',
    '/docs/..%2f..%2fprivate.txt',
    '/leak.txt',
    '/private.txt%00',
    '//etc/passwd',
  ])('nothing outside of the bucket is served by %s', async (path) => {
    const response = await raw(path);
    expect(response).toMatch(/^HTTP\/1\.1 404/);
    expect(response).not.toContain('private');
  });
});

describe('a website bucket', () => {
  const page = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${sites.list[1]?.url}${path}`, { redirect: 'manual', ...init });
    return [response.status, response.headers.get('location'), await response.text()];
  };
  test('serves the index document of a folder, and redirects to the folder when its slash is missing', async () => {
    expect(await page('/')).toEqual([200, null, 'home']);
    expect(await page('/guide/')).toEqual([200, null, 'guide']);
    expect(await page('/guide')).toEqual([302, '/guide/', '']);
  });
  test('serves the error document as 404, and refuses other methods', async () => {
    expect(await page('/nowhere')).toEqual([404, null, 'no such page']);
    expect((await page('/', { method: 'DELETE' }))[0]).toBe(405);
  });
});

/** Sends a path exactly as it is; fetch would normalise it. */
async function raw(path: string): Promise<string> {
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  return text(socket);
}
