import { Template } from 'aws-cdk-lib/assertions';
import { letRead, toRoleArn } from '../../../../../lib/synthesis/constructs/deploys/servers/let-read';
import { aContext, aStack, statementsOf } from '../../../../helpers/stack';

test('a role reads one artifact, by the part of its name that CodePipeline puts into keys', () => {
  const stack = aStack();
  letRead(aContext(stack), 'storefront-web', toRoleArn(stack, 'team/web'));
  const policy = statementsOf(Template.fromStack(stack), 'AWS::S3::BucketPolicy');
  const read = policy.find(({ actions }) => actions.includes('s3:GetObject'));
  expect(read?.resources).toEqual([expect.stringMatching(/\/\*\/storefront\/\*$/)]);
  expect(JSON.stringify(read?.principal)).toContain(':iam::111122223333:role/team/web');
});
