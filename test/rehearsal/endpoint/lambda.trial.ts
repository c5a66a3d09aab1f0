import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openVersionStore, type VersionStore } from '../../../lib/rehearsal/versions/version-store';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { anOrders, live } from '../../helpers/functions';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = temporaryDirectory();
const orders = anOrders();
let versions: VersionStore;
let rehearsal: Rehearsal;
beforeAll(async () => {
  versions = openVersionStore({ folder: join(folder, 'functions'), aliases: [live], clock: () => new Date() });
  rehearsal = await aRehearsal({
    lambda: {
      functions: [orders],
      versions: () => versions,
      invoke: async (name, event) => {
        if (name.endsWith(':beta')) return { ok: false, payload: { errorMessage: 'no such alias' }, logs: [] };
        if (event === null) return { ok: false, payload: { errorMessage: 'no event' }, logs: ['oh'], version: '1' };
        return { ok: true, payload: { name, event }, logs: ['called'], version: '1' };
      },
    },
  });
});
afterAll(() => rehearsal.end());

/** As an SDK asks: the path of the service's own version, JSON, signed. */
async function ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
  const { accessKeyId } = rehearsal.endpoint.credentials;
  const scope = `${accessKeyId}/20260301/ap-northeast-2/lambda/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const response = await fetch(rehearsal.endpoint.url + path, {
    method,
    headers: { authorization, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

const functions = '/2015-03-31/functions';

test('a function is called by its name, its alias and its ARN', async () => {
  const called = await ask(
    'POST',
    `${functions}/orders/invocations?Qualifier=live`,
    { id: 7 },
    { 'x-amz-log-type': 'Tail' },
  );
  expect(called).toMatchObject({ status: 200, body: { name: `${orders.arn}:live`, event: { id: 7 } } });
  expect(called.headers.get('x-amz-executed-version')).toBe('1');
  expect(Buffer.from(called.headers.get('x-amz-log-result') ?? '', 'base64').toString()).toBe('called');
  const byArn = await ask('POST', `${functions}/${encodeURIComponent(`${orders.arn}:live`)}/invocations`);
  expect(byArn.body).toEqual({ name: `${orders.arn}:live`, event: {} });
});

test('a function that fails is a call that succeeds', async () => {
  const { status, headers, body } = await ask('POST', `${functions}/orders/invocations`, null);
  expect([status, headers.get('x-amz-function-error'), body]).toEqual([200, 'Unhandled', { errorMessage: 'no event' }]);
});

test.each([
  ['Event', 202],
  ['DryRun', 204],
])('a call of type %s is answered with %d', async (type, status) => {
  const headers = { 'x-amz-invocation-type': type };
  expect((await ask('POST', `${functions}/orders/invocations`, {}, headers)).status).toBe(status);
});

test('functions, aliases and versions that are not there', async () => {
  for (const path of ['parcels/configuration', 'orders/configuration?Qualifier=9', 'orders/aliases/beta']) {
    const { status, headers } = await ask('GET', `${functions}/${path}`);
    expect([status, headers.get('x-amzn-errortype')]).toEqual([404, 'ResourceNotFoundException']);
  }
  expect((await ask('POST', `${functions}/orders/invocations?Qualifier=beta`, {})).status).toBe(404);
});

test('a function that the assembly does not make may be tagged', async () => {
  const arn = encodeURIComponent(orders.arn.replace('orders', 'reports'));
  expect((await ask('POST', `/2017-03-31/tags/${arn}`, { Tags: { a: 'b' } })).status).toBe(204);
});

test('versions and configurations', async () => {
  const { body } = await ask('GET', `${functions}/orders/versions`);
  expect(body.Versions.map(({ Version }: { readonly Version: string }) => Version)).toEqual(['$LATEST', '1']);
  const live = await ask('GET', `${functions}/orders/configuration?Qualifier=live`);
  expect(live.body).toMatchObject({ FunctionArn: `${orders.arn}:1`, Runtime: 'nodejs22.x', Version: '1' });
});

test('what nothing answers is refused', async () => {
  expect((await ask('DELETE', `${functions}/orders`)).status).toBe(400);
  expect(rehearsal.endpoint.unanswered()).toContainEqual({
    service: 'lambda',
    operation: `DELETE ${functions}/orders`,
  });
});

test('the AWS CLI tags a function, asks for its tags, and for an alias that moves', async () => {
  versions.setAlias(orders, 'live', { version: '1', second: { version: '2', percent: 10 } });
  const aws = async (...words: readonly string[]) => {
    const env = { PATH: process.env['PATH'], ...rehearsal.endpoint.environment() };
    const { stdout } = await promisify(execFile)('aws', ['lambda', ...words, '--output', 'json'], { env });
    return stdout === '' ? undefined : JSON.parse(stdout);
  };
  await aws('tag-resource', '--resource', orders.arn, '--tags', 'conveyor:version=1.2.0,conveyor:commit=abc');
  const [tags, alias] = await Promise.all([
    aws('list-tags', '--resource', orders.arn),
    aws('get-alias', '--function-name', 'orders', '--name', 'live'),
  ]);
  expect(tags).toEqual({ Tags: { 'conveyor:version': '1.2.0', 'conveyor:commit': 'abc' } });
  expect(alias).toMatchObject({ FunctionVersion: '1', RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } } });
});
