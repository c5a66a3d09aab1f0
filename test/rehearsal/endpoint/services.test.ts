import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await aRehearsal();
});
afterAll(() => rehearsal.end());

/** A call of a service for which no client is installed here. */
function call(service: string, path: string, init: RequestInit): Promise<Response> {
  const scope = `${rehearsal.client.credentials.accessKeyId}/20260101/ap-northeast-2/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  return fetch(rehearsal.endpoint.url + path, { ...init, headers: { ...init.headers, authorization } });
}

test('an unknown service that speaks JSON is refused in JSON and named', async () => {
  const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem', 'content-type': 'application/x-amz-json-1.0' };
  const refused = await call('dynamodb', '/', { method: 'POST', headers, body: '{}' });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    __type: 'UnknownOperationException',
    message: 'The rehearsal does not answer dynamodb:PutItem.',
  });
});

test('an unknown service that speaks query is refused in XML', async () => {
  const body = new URLSearchParams({ Action: 'SendEmail', Version: '2010-12-01' });
  const refused = await call('ses', '/', { method: 'POST', body });
  expect(await refused.text()).toContain('<Code>UnknownOperationException</Code>');
});

test('an unknown REST service is named by its method and path', async () => {
  const refused = await call('batch', '/v1/submitjob', { method: 'POST', body: '{}' });
  expect(refused.status).toBe(400);
});

test('each kind of call that was not answered is told once', async () => {
  await call('ses', '/', { method: 'POST', body: new URLSearchParams({ Action: 'SendEmail' }) });
  expect(rehearsal.endpoint.unanswered()).toEqual([
    { service: 'dynamodb', operation: 'PutItem' },
    { service: 'ses', operation: 'SendEmail' },
    { service: 'batch', operation: 'POST /v1/submitjob' },
  ]);
});

test('a body that is no JSON object is the client’s mistake', async () => {
  const headers = { 'x-amz-target': 'secretsmanager.GetSecretValue', 'content-type': 'application/x-amz-json-1.1' };
  for (const body of ['{', '[]', 'null']) {
    const refused = await call('secretsmanager', '/', { method: 'POST', headers, body });
    expect([refused.status, refused.headers.get('x-amzn-errortype')]).toEqual([400, 'SerializationException']);
  }
});
