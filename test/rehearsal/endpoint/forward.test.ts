import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { aRehearsal } from '../../helpers/a-rehearsal';

let server: Server;
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const body =
      '<R><GetTopicAttributesResult><Attributes><entry><key>Owner</key><value>1</value></entry></Attributes></GetTopicAttributesResult></R>';
    response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

test('a call that nothing here answers is asked elsewhere, in the name of the credentials for it', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'THEIRS', secretAccessKey: 'secret' };
  const rehearsal = await aRehearsal({ awsEndpoint: { url, credentials } });
  const client = new SNSClient(rehearsal.client);
  const answer = await client.send(new GetTopicAttributesCommand({ TopicArn: 'arn:aws:sns:ap-northeast-2:1:t' }));
  expect(answer.Attributes).toEqual({ Owner: '1' });
  expect(asked[0]?.headers.authorization).toContain('Credential=THEIRS/');
  expect(asked[0]?.headers['content-type']).toContain('application/x-www-form-urlencoded');
  expect(rehearsal.endpoint.unanswered()).toEqual([]);
  await rehearsal.end();
});
