import { parseTemplateBody } from '../../../lib/rehearsal/stacks/template-body';
import { tryCycle } from '../../../lib/rehearsal/stacks/try-cycle';

test('resources that wait for one another are named, and not those that merely wait for them', () => {
  const template = `
Resources:
  Bucket: { Type: "AWS::S3::Bucket", Properties: { A: !GetAtt Queue.Arn } }
  Queue: { Type: "AWS::SQS::Queue", DependsOn: Policy }
  Policy: { Type: "AWS::SQS::QueuePolicy", Properties: { A: !Sub "\${Bucket}" } }
  Topic: { Type: "AWS::SNS::Topic", Properties: { A: !Ref Bucket } }
  Alone: { Type: "AWS::SNS::Topic" }
`;
  expect(tryCycle(parseTemplateBody(template))).toBe('Circular dependency between resources: [Bucket, Queue, Policy]');
  expect(tryCycle(parseTemplateBody(template.replace('DependsOn: Policy', '')))).toBeUndefined();
});
