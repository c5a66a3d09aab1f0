import { findTopic } from '../../lib/assembly/topic';
import { factsOf } from '../helpers/facts';

const { topics } = factsOf(`Resources:
  Releases:
    Type: AWS::SNS::Topic
    Properties: { TopicName: releases, Subscription: [{ Protocol: email, Endpoint: a@acme.example }] }
  Incidents: { Type: AWS::SNS::Topic }
  Team:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref Releases, Protocol: email, Endpoint: !ImportValue team-address }`);

test('a topic has the subscriptions of its own and those that stand as resources beside it', () => {
  expect(topics[0]).toEqual({
    stack: 'shop',
    logicalId: 'Releases',
    name: 'releases',
    arn: 'arn:aws:sns:us-east-1:111122223333:releases',
    subscriptions: [
      { protocol: 'email', endpoint: 'a@acme.example' },
      { protocol: 'email', endpoint: { unknown: 'ImportValue team-address' } },
    ],
  });
  expect(topics[1]?.subscriptions).toEqual([]);
});

test('a topic is found by its ARN', () => {
  expect(findTopic(topics, 'arn:aws:sns:us-east-1:111122223333:releases')?.logicalId).toBe('Releases');
  expect(findTopic(topics, 'releases')).toBeUndefined();
});
