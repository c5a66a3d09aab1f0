import { renderChanges, renderCounts } from '../../../lib/rehearsal/stacks/render-changes';
import { toChanges } from '../../../lib/rehearsal/stacks/to-changes';
import { toContent } from '../../../lib/rehearsal/stacks/to-content';
import { aRequest } from '../../helpers/stacks';

const place = { account: '111122223333', region: 'eu-west-1', imports: {}, exports: {}, parameter: () => undefined };
const content = (template: string) => toContent(aRequest(template), place, true);

const before = content(`
Resources:
  Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: orders, DisplayName: Orders } }
  Subscription: { Type: "AWS::SNS::Subscription", Properties: { TopicArn: !Ref Topic, Protocol: sqs } }
  Alias: { Type: "AWS::KMS::Alias", Properties: { AliasName: alias/a, TargetKeyId: k } }
  Old: { Type: "AWS::SQS::Queue" }
`);

test('what is added, modified, replaced and removed is told, and what follows a replacement', () => {
  const after = content(`
Resources:
  Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: invoices, DisplayName: Orders } }
  Subscription: { Type: "AWS::SNS::Subscription", Properties: { TopicArn: !Ref Topic, Protocol: sqs } }
  Alias: { Type: "AWS::KMS::Alias", Properties: { AliasName: alias/a, TargetKeyId: other } }
  Own: { Type: "Custom::Thing", Properties: { A: 1 } }
`);
  const changes = toChanges(before, after);
  expect(renderChanges({ status: 'CREATE_COMPLETE', changes })).toEqual([
    '~ Topic AWS::SNS::Topic arn:aws:sns:eu-west-1:111122223333:orders: TopicName, is replaced',
    expect.stringMatching(/^~ Subscription AWS::SNS::Subscription \S+: TopicArn, is replaced$/),
    '~ Alias AWS::KMS::Alias alias/a: TargetKeyId',
    '+ Own Custom::Thing',
    expect.stringMatching(/^- Old AWS::SQS::Queue /),
  ]);
  expect(renderCounts({ status: 'CREATE_COMPLETE', changes })).toBe('1 to add, 3 to modify, 1 to remove');
});

test('a type that nobody here knows may be replaced', () => {
  const own = (value: number) => content(`Resources: { Own: { Type: "Custom::Thing", Properties: { A: ${value} } } }`);
  const changes = toChanges(own(1), own(2));
  expect(renderChanges({ status: 'CREATE_COMPLETE', changes })[0]).toMatch(/: A, may be replaced$/);
});

test('the same is no change', () => {
  expect(toChanges(before, before)).toEqual([]);
});
