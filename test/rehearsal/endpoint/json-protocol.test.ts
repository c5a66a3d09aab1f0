import { refuse, reply } from '../../../lib/rehearsal/endpoint/answer';
import { answerJson, objectOf, textOf, toJsonAnswer } from '../../../lib/rehearsal/endpoint/json-protocol';

const request = (target: string, body: string) => ({
  method: 'POST',
  path: '/',
  query: new URLSearchParams(),
  headers: { 'x-amz-target': target },
  body: Buffer.from(body),
  signer: undefined,
});

test('the target names the operation, and its input is read', async () => {
  const operations = { Add: (input: Readonly<Record<string, unknown>>) => reply({ got: textOf(input, 'name') }) };
  expect(await answerJson(request('Service_2015.Add', '{"name":"a"}'), operations)).toMatchObject({
    status: 200,
    body: '{"got":"a"}',
  });
  expect(await answerJson(request('Service_2015.Add', ''), operations)).toMatchObject({ body: '{}' });
  expect(await answerJson(request('Service_2015.Remove', '{}'), operations)).toBeUndefined();
  expect(await answerJson(request('Service_2015.toString', '{}'), operations)).toBeUndefined();
  expect(await answerJson(request('', '{}'), operations)).toBeUndefined();
});

test('an error carries its code in the header and in the body', () => {
  expect(toJsonAnswer(refuse('ResourceNotFoundException', 'no', 400))).toEqual({
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': 'ResourceNotFoundException' },
    body: '{"__type":"ResourceNotFoundException","message":"no","Message":"no"}',
  });
});

test('a field of another type counts as missing', () => {
  expect([textOf({ a: 1 }, 'a'), textOf({ a: '' }, 'a'), textOf({}, 'a')]).toEqual([undefined, undefined, undefined]);
  expect([objectOf({ a: [] }, 'a'), objectOf({ a: null }, 'a'), objectOf({ a: { b: 1 } }, 'a')]).toEqual([
    {},
    {},
    { b: 1 },
  ]);
});
