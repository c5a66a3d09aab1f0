import { toNotification, toSnsEvent } from '../../../lib/rehearsal/notices/sns-message';

const message = {
  topicArn: 'arn:aws:sns:us-east-2:123456789012:sns-lambda',
  subject: 'TestInvoke',
  body: 'Hello from SNS!',
};

/** The fields of the event on AWS's page "Invoking Lambda functions with Amazon SNS notifications" that are not signatures. */
test('a function gets the message as AWS’s page shows it', () => {
  const facts = { id: '95df01b4-ee98-5cb9-9903-4c221d41eb5e', time: new Date('2019-01-02T12:45:07.000Z') };
  expect(toSnsEvent(message, facts)).toMatchObject({
    Records: [
      {
        EventVersion: '1.0',
        EventSource: 'aws:sns',
        Sns: {
          Timestamp: '2019-01-02T12:45:07.000Z',
          MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
          Message: 'Hello from SNS!',
          Type: 'Notification',
          TopicArn: 'arn:aws:sns:us-east-2:123456789012:sns-lambda',
          Subject: 'TestInvoke',
        },
      },
    ],
  });
});

test('an e-mail without a subject has SNS’s own; an address that no file says is left out', () => {
  const mask = (text: string) => text;
  const { subject: _, ...bare } = message;
  expect(toNotification(bare, { protocol: 'email', endpoint: { unknown: 'Ref Address' } }, mask)).toEqual({
    type: 'notification',
    channel: 'email',
    subject: 'AWS Notification Message',
    text: 'Hello from SNS!',
  });
  expect(toNotification(bare, { protocol: 'sms', endpoint: '+821000000000' }, mask)).not.toHaveProperty('subject');
});
