import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { acknowledgeFindings } from '../../../lib/synthesis/stacks/acknowledgements';

const app = new core.App();
const stack = new core.Stack(app, 'pipeline-storefront');
const bucket = new s3.Bucket(stack, 'Bucket');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
bucket.grantRead(role);
for (const [actions, resources] of [
  [['s3:*'], ['*']],
  [['dynamodb:Get*'], ['arn:aws:s3:::*']],
]) {
  role.addToPolicy(new iam.PolicyStatement({ actions: actions ?? [], resources: resources ?? [] }));
}
acknowledgeFindings(app);

/** Finding → reason, of all that was acknowledged. */
const acknowledged: Record<string, string> = Object.assign(
  {},
  ...app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === core.Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .map(({ data }) => data),
);
const ids = Object.keys(acknowledged).map((id) => id.replace(/^annotation::/i, ''));

test('the CDK’s own grant on a named bucket is acknowledged, each wildcard by its full id', () => {
  expect(ids.sort()).toEqual([
    expect.stringMatching(/^AwsSolutions-IAM5\[Action::s3:GetBucket\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Action::s3:GetObject\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Action::s3:List\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Resource::<Bucket\w+\.Arn>\/\*\]$/),
  ]);
});

test('a wildcard that no grant of the CDK writes stays a finding', () => {
  for (const id of ['Action::s3:*', 'Action::dynamodb:Get*', 'Resource::*', 'Resource::arn:aws:s3:::*']) {
    expect(ids).not.toContain(`AwsSolutions-IAM5[${id}]`);
  }
});

test('all of it for one reason', () => {
  expect(new Set(Object.values(acknowledged)).size).toBe(1);
});
