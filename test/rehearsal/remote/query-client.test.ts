import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { toAwsEndpoint } from '../../../lib/rehearsal/remote/aws-endpoint';
import { at, membersAt, QueryClient, textAt } from '../../../lib/rehearsal/remote/query-client';

/** The sample of https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html, shortened. */
const STACKS = `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
  <StackName>MyStack</StackName><Outputs><member><OutputKey>Account</OutputKey><OutputValue>012345678901</OutputValue></member>
  <member><OutputKey>Flag</OutputKey><OutputValue>true</OutputValue></member></Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
const ERROR = `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id gone does not exist</Message></Error></ErrorResponse>`;

let server: Server;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push(await text(request));
    const isGone = asked.at(-1)?.includes('gone') === true;
    if (asked.at(-1)?.includes('stranger')) return void response.end('<!DOCTYPE html><p>It works!</p>');
    response.writeHead(isGone ? 400 : 200).end(isGone ? ERROR : STACKS);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const clientOf = (url: string) =>
  new QueryClient({
    ...{ endpoint: toAwsEndpoint(url, {}), service: 'cloudformation', version: '2010-05-15', region: 'eu-west-1' },
    clock: () => new Date(),
  });

test('an operation is asked as a form, and every value of its answer is a text', async () => {
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const answer = await client.call('DescribeStacks', { StackName: 'My&Stack' });
  expect(asked.at(-1)).toBe('Action=DescribeStacks&Version=2010-05-15&StackName=My%26Stack');
  const [stack] = membersAt(answer, 'Stacks');
  expect(textAt(stack, 'StackName')).toBe('MyStack');
  expect(membersAt(stack, 'Outputs').map((output) => textAt(output, 'OutputValue'))).toEqual(['012345678901', 'true']);
  expect(at(stack, 'Nothing', 'here')).toBeUndefined();
});

test('a refusal and silence are errors of their own', async () => {
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await expect(client.call('DescribeStacks', { StackName: 'gone' })).rejects.toMatchObject({
    code: 'ValidationError',
    message: 'Stack with id gone does not exist',
  });
  await expect(client.call('DescribeStacks', { StackName: 'stranger' })).rejects.toThrow(
    /^http:\/\/127\.0\.0\.1:\d+ answered 200, and not as AWS does$/,
  );
  await expect(clientOf('http://127.0.0.1:1').call('DescribeStacks', {})).rejects.toThrow(
    'nothing answers at http://127.0.0.1:1: ',
  );
});
