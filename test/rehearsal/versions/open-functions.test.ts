import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Assembly } from '../../../lib/assembly/assembly';
import { type Functions, openFunctions } from '../../../lib/rehearsal/versions/open-functions';
import { anOrders, live } from '../../helpers/functions';
import { emptyAssembly, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const origin = { stack: 'staging', logicalId: 'Url' };
const orders = anOrders({
  inlineCode: `exports.handler = async ({ rawPath, fail }, { functionVersion, invokedFunctionArn }) => {
    if (rawPath === '/fail') throw new Error('no');
    return { statusCode: 201, body: [rawPath, functionVersion, invokedFunctionArn.split(':').at(-1)].join(' ') };
  };`,
});
const functionUrls = [
  { ...origin, url: 'https://u1.lambda-url.eu-west-1.on.aws/', functionName: 'orders:live', signed: true },
  { ...origin, url: 'https://u2.lambda-url.eu-west-1.on.aws/', functionName: orders.arn, signed: false },
];
let functions: Functions;
beforeAll(async () => {
  functions = await open({ ...emptyAssembly, functions: [orders], aliases: [live], functionUrls });
});
afterAll(() => functions.close());

function open(assembly: Assembly): Promise<Functions> {
  return openFunctions({
    assembly,
    directory: join(directory, 'run'),
    folder: join(directory, 'functions'),
    path: process.env['PATH'] ?? '',
    toLoopback: (text) => text,
    awsEnvironment: () => ({}),
    uuid: randomUUID,
    clock: () => new Date(),
    functionEvents: new Map([['parcels', { id: 7 }]]),
  });
}

test('a URL is answered by the version that its alias points to', async () => {
  const url = functions.toLoopback('see https://u1.lambda-url.eu-west-1.on.aws/orders').slice('see '.length);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/orders$/);
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKIA/20260301/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=0';
  const response = await fetch(url, { headers: { authorization } });
  expect([response.status, await response.text()]).toEqual([201, '/orders 1 live']);
});

test('a URL of the function itself, and a function that fails', async () => {
  const url = functions.toLoopback('https://u2.lambda-url.eu-west-1.on.aws');
  expect(await (await fetch(`${url}/a`)).text()).toBe('/a $LATEST orders');
  expect((await fetch(`${url}/fail`)).status).toBe(502);
});

test('a version that is not there', async () => {
  const invocation = await functions.invoke('orders:beta', {}, new AbortController().signal);
  expect(invocation.payload).toMatchObject({
    errorMessage: 'the function orders has no such version or alias: orders:beta',
  });
});

test('what a function is called with while something is deployed to it', () => {
  expect(functions.functionEvent(orders)).toMatchObject({ version: '2.0', rawPath: '/' });
  expect(functions.functionEvent(anOrders({ name: 'parcels' }))).toEqual({ id: 7 });
  expect(
    functions.functionEvent(anOrders({ name: 'bills', arn: 'arn:aws:lambda:eu-west-1:1:function:bills' })),
  ).toEqual({});
});
