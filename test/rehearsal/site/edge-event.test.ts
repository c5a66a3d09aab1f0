import {
  fromEdgeRequest,
  fromEdgeResponse,
  toEdgeRequest,
  toEdgeResponse,
} from '../../../lib/rehearsal/site/edge-event';

/** The values of AWS's "structure for a query string, header, or cookie". */
const request = {
  method: 'GET',
  uri: '/media/index.mpd',
  query: 'ID=42&Exp=1619740800&TTL=1440&NoValue=&querymv=val1&querymv=val2',
  headers: { host: 'video.example.com', cookie: 'cookie1=value1; cookie2=value2; cookie1=value3' },
};

test('a request is seen as AWS’s page shows it', () => {
  expect(toEdgeRequest(request)).toEqual({
    method: 'GET',
    uri: '/media/index.mpd',
    querystring: {
      ID: { value: '42' },
      Exp: { value: '1619740800' },
      TTL: { value: '1440' },
      NoValue: { value: '' },
      querymv: { value: 'val1', multiValue: [{ value: 'val1' }, { value: 'val2' }] },
    },
    headers: { host: { value: 'video.example.com' } },
    cookies: {
      cookie1: { value: 'value1', multiValue: [{ value: 'value1' }, { value: 'value3' }] },
      cookie2: { value: 'value2' },
    },
  });
});

test('a request that is returned as it was asks for the same', () => {
  const returned = fromEdgeRequest(toEdgeRequest(request), request);
  expect(returned).toEqual({ ...request, headers: { host: 'video.example.com' } });
  expect(fromEdgeRequest({ ...toEdgeRequest(request), querystring: 'a=b' }, request).query).toBe('a=b');
});

test('of a response the body is not seen, and stays unless the function gives another', () => {
  const response = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('page') };
  expect(toEdgeResponse(response)).toEqual({
    statusCode: 200,
    headers: { 'content-type': { value: 'text/html' } },
    cookies: {},
  });
  expect(fromEdgeResponse(toEdgeResponse(response), response).body.toString()).toBe('page');
  expect(fromEdgeResponse({ statusCode: 200, body: 'other' }, response).body.toString()).toBe('other');
  expect(fromEdgeResponse({ statusCode: 302, headers: { Location: { value: '/b' } } })).toEqual({
    status: 302,
    headers: { location: '/b' },
    body: Buffer.alloc(0),
  });
});
