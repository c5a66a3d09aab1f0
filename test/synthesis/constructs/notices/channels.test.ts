import * as kms from 'aws-cdk-lib/aws-kms';
import { Channels } from '../../../../lib/synthesis/constructs/notices/channels';
import type { Notice } from '../../../../lib/synthesis/model/notice';
import { aStack } from '../../../helpers/stack';

function channelsOf(...notices: readonly Notice[]) {
  const stack = aStack();
  const channels = new Channels(stack, 'Channels', notices, new kms.Key(stack, 'Key'));
  return { channels: stack.resolve(channels.channels), secretArns: stack.resolve(channels.secretArns) };
}

test('each address has a topic of its own, told at all the moments that it was named for', () => {
  const { channels } = channelsOf(
    { kind: 'email', address: 'team@acme.example', when: ['failed'] },
    { kind: 'email', address: 'boss@acme.example', when: ['succeeded'] },
    { kind: 'email', address: 'team@acme.example', when: ['waiting', 'failed'] },
  );
  expect(channels).toEqual([
    { kind: 'email', topicArn: { Ref: expect.stringMatching(/^Channelsteam/) }, when: ['failed', 'waiting'] },
    { kind: 'email', topicArn: { Ref: expect.stringMatching(/^Channelsboss/) }, when: ['succeeded'] },
  ]);
});

test('a secret is read by its complete ARN, or by its name and the six characters that AWS adds', () => {
  const arn = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/slack-a1B2c3';
  const { channels, secretArns } = channelsOf(
    { kind: 'slack', secret: arn, when: ['failed'] },
    { kind: 'slack', secret: 'acme/handbook/slack', when: ['succeeded'] },
  );
  expect(channels).toEqual([
    { kind: 'slack', secretArn: arn, when: ['failed'] },
    { kind: 'slack', secretArn: 'acme/handbook/slack', when: ['succeeded'] },
  ]);
  expect(JSON.stringify(secretArns)).toContain(
    ':secretsmanager:ap-northeast-2:111122223333:secret:acme/handbook/slack-??????',
  );
  expect(secretArns[0]).toBe(arn);
});
