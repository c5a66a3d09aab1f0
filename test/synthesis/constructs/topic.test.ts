import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { addTopic } from '../../../lib/synthesis/constructs/topic';
import { aStack, statementsOf } from '../../helpers/stack';

const stack = aStack();
addTopic(stack, 'Topic', {
  displayName: 'Approve release',
  key: new kms.Key(stack, 'Key'),
  addresses: ['release@acme.example', 'team@acme.example', 'release@acme.example'],
});
const template = Template.fromStack(stack);

test('a topic is encrypted under the key and subscribes each address once', () => {
  template.hasResourceProperties('AWS::SNS::Topic', {
    DisplayName: 'Approve release',
    KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
  });
  const subscriptions = Object.values(template.findResources('AWS::SNS::Subscription'));
  expect(subscriptions.map(({ Properties: { Protocol, Endpoint } }) => `${Protocol} ${Endpoint}`)).toEqual([
    'email release@acme.example',
    'email team@acme.example',
  ]);
});

test('a name too long for a sender is cut off', () => {
  const other = aStack();
  const key = new kms.Key(other, 'Key');
  addTopic(other, 'Topic', { displayName: `Approve ${'r'.repeat(100)}`, key, addresses: [] });
  Template.fromStack(other).hasResourceProperties('AWS::SNS::Topic', { DisplayName: `Approve ${'r'.repeat(92)}` });
});

test('nobody publishes without TLS', () => {
  expect(statementsOf(template, 'AWS::SNS::TopicPolicy')).toContainEqual(
    expect.objectContaining({
      effect: 'Deny',
      actions: ['sns:Publish'],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  );
});
