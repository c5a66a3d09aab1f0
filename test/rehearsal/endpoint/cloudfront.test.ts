import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await aRehearsal();
});
afterAll(() => rehearsal.end());

/** As CloudFront's client signs and sends it. */
async function call(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  const scope = `${rehearsal.client.credentials.accessKeyId}/20260101/us-east-1/cloudfront/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const answer = await fetch(`${rehearsal.endpoint.url}/2020-05-31/distribution/${path}`, {
    method,
    headers: { authorization },
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

const batch = (...paths: readonly string[]) =>
  `<InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Paths><Quantity>${paths.length}</Quantity><Items>${paths
    .map((path) => `<Path>${path}</Path>`)
    .join('')}</Items></Paths><CallerReference>42</CallerReference></InvalidationBatch>`;

test('an invalidation is completed at once, as nothing is cached here', async () => {
  const created = await call('POST', 'E1/invalidation', batch('/*', '/index.html'));
  expect(created.status).toBe(201);
  const id = /<Id>(I[0-9A-F]{13})<\/Id>/.exec(created.text)?.[1];
  const got = await call('GET', `E1/invalidation/${id}`);
  expect(got).toEqual({ status: 200, text: created.text });
  expect(got.text).toContain('<Status>Completed</Status>');
  expect(got.text).toContain('<CallerReference>42</CallerReference>');
  expect(got.text).toContain('<Items><Path>/*</Path><Path>/index.html</Path></Items>');
  expect((await call('GET', `E2/invalidation/${id}`)).text).toContain('<Code>NoSuchInvalidation</Code>');
});

test('a path that begins with no slash is refused', async () => {
  const refused = await call('POST', 'E1/invalidation', batch('index.html'));
  expect(refused).toMatchObject({ status: 400 });
  expect(refused.text).toContain('<Code>InvalidArgument</Code>');
});

test('other calls are not answered', async () => {
  await call('GET', 'E1');
  expect(rehearsal.endpoint.unanswered()).toEqual([
    { service: 'cloudfront', operation: 'GET /2020-05-31/distribution/E1' },
  ]);
});
