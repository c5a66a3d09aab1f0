import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const TopicArn = 'arn:aws:sns:ap-northeast-2:111122223333:releases';
let rehearsal: Rehearsal;
let client: SNSClient;
beforeAll(async () => {
  rehearsal = await aRehearsal();
  client = new SNSClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('a message is taken with its subject and its text as they were written', async () => {
  const Message = 'storefront succeeded & <released>\n안녕';
  const { MessageId } = await client.send(new PublishCommand({ TopicArn, Subject: 'storefront: succeeded', Message }));
  expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
  expect(rehearsal.published).toEqual([{ topicArn: TopicArn, subject: 'storefront: succeeded', body: Message }]);
});

test('an unknown topic is SNS’s NotFoundException', async () => {
  const sent = client.send(new PublishCommand({ TopicArn: `${TopicArn}-2`, Message: 'x' }));
  await expect(sent).rejects.toMatchObject({ name: 'NotFoundException', message: 'Topic does not exist' });
});

test.each([
  ['a subject with a line break', { Subject: 'one\ntwo', Message: 'x' }],
  ['a subject that is not ASCII', { Subject: '배포', Message: 'x' }],
  ['a subject of 101 characters', { Subject: 'x'.repeat(101), Message: 'x' }],
  ['an empty message', { Message: '' }],
  ['a message over 256 KiB', { Message: 'x'.repeat(262_145) }],
])('%s is SNS’s InvalidParameterException', async (_, input) => {
  const sent = client.send(new PublishCommand({ TopicArn, ...input }));
  await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test('an operation that nothing here answers is an error and is told afterwards', async () => {
  const sent = client.send(new CreateTopicCommand({ Name: 'x' }));
  await expect(sent).rejects.toMatchObject({ name: 'UnknownOperationException' });
  expect(rehearsal.endpoint.unanswered()).toContainEqual({ service: 'sns', operation: 'CreateTopic' });
});
