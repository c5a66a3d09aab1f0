import type { EdgeEvent } from '../../../lib/rehearsal/site/edge-event';
import { compileEdgeFunction } from '../../../lib/rehearsal/site/edge-function';

/** The request of AWS's "event structure" page, shortened. */
const event: EdgeEvent = {
  version: '1.0',
  context: {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'EDFDVBD6EXAMPLE',
    eventType: 'viewer-request',
    requestId: 'EXAMPLEntjQpEXAMPLE_SG5Z-EXAMPLEPmPfEXAMPLEu3EqEXAMPLE==',
  },
  viewer: { ip: '198.51.100.11' },
  request: {
    method: 'GET',
    uri: '/blog',
    querystring: { test: { value: 'true' } },
    headers: { host: { value: 'www.example.com' } },
    cookies: {},
  },
};

/** AWS's own sample "add index.html to request URLs". */
const addIndex = `async function handler(event) {
    const request = event.request;
    const uri = request.uri;

    // Check whether the URI is missing a file name.
    if (uri.endsWith('/')) {
        request.uri += 'index.html';
    }
    // Check whether the URI is missing a file extension.
    else if (!uri.includes('.')) {
        request.uri += '/index.html';
    }

    return request;
}`;

test('AWS’s sample adds the index document, and the event stays as it was', async () => {
  const run = compileEdgeFunction(addIndex, () => undefined);
  expect(await run(event)).toEqual({ ...event.request, uri: '/blog/index.html' });
  expect(event.request.uri).toBe('/blog');
});

test('calls at once do not mix', async () => {
  const run = compileEdgeFunction(addIndex, () => undefined);
  const uris = ['/a', '/b', '/c.txt'];
  const asked = await Promise.all(uris.map((uri) => run({ ...event, request: { ...event.request, uri } })));
  expect(asked.map((result) => 'uri' in result && result.uri)).toEqual(['/a/index.html', '/b/index.html', '/c.txt']);
});

test('what it prints is told, and the modules of CloudFront are there', async () => {
  const printed: string[] = [];
  const code = `const crypto = require('crypto');
    function handler(event) {
      console.log('hash', crypto.createHash('md5').update('hello').digest('hex'));
      return event.request;
    }`;
  await compileEdgeFunction(code, (line) => printed.push(line))(event);
  expect(printed).toEqual(['hash 5d41402abc4b2a76b9719d911017c592']);
});

test('it has no process, no network and no clock to wait by', async () => {
  const code = `function handler(event) {
    event.request.uri = [typeof process, typeof fetch, typeof setTimeout].join();
    return event.request;
  }`;
  expect(await compileEdgeFunction(code, () => undefined)(event)).toMatchObject({
    uri: 'undefined,undefined,undefined',
  });
});
