import { checkChosen } from '../../../lib/rehearsal/stacks/check-chosen';
import { resolverOf } from '../../helpers/facts';

/** Whether a topic of that name may be made without the queue, which a condition leaves out. */
function check(name: string): void {
  const resolver = resolverOf(`Parameters: { P: { Type: String } }
Conditions: { Never: !Equals [a, b], Always: !Equals [a, a] }
Resources:
  Queue: { Type: "AWS::SQS::Queue", Condition: Never }
  Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: ${name} } }
`);
  const made = resolver.template.resources.filter(({ logicalId }) => logicalId === 'Topic');
  checkChosen(made, resolver);
}

test.each([
  'plain',
  '!Ref P',
  '!Ref AWS::StackName',
  '!If [Never, !Ref Queue, plain]',
  '!If [Always, !Ref P, !Ref Queue]',
])('%s needs nothing that is left out', (name) => expect(() => check(name)).not.toThrow());

test.each(['!Ref Queue', '!GetAtt Queue.Arn', '!Sub "${Queue}-${Queue.Arn}"', '!If [Always, !Ref Queue, plain]'])(
  '%s does',
  (name) =>
    expect(() => check(name)).toThrow(
      'Template format error: Unresolved resource dependencies [Queue] in the Resources block of the template',
    ),
);
