import * as codebuild from 'aws-cdk-lib/aws-codebuild';
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
new iam.Policy(stack, 'Narrowest', {
  roles: [role],
  statements: [
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterface'],
      resources: ['arn:aws:ec2:eu-west-1:111122223333:network-interface/*'],
    }),
    new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
    new iam.PolicyStatement({
      actions: ['codeartifact:PublishPackageVersion'],
      resources: ['acme/releases/npm/*', 'acme/*'].map(
        (path) => `arn:aws:codeartifact:eu-west-1:111122223333:package/${path}`,
      ),
    }),
    new iam.PolicyStatement({
      actions: ['ssm:GetParameter', 'ssm:PutParameter'],
      resources: ['conveyor/shop/App/*', 'conveyor/*'].map(
        (path) => `arn:aws:ssm:eu-west-1:111122223333:parameter/${path}`,
      ),
    }),
  ],
});
new codebuild.PipelineProject(stack, 'Curated');
new codebuild.PipelineProject(stack, 'Own', {
  environment: { buildImage: codebuild.LinuxBuildImage.fromDockerRegistry('docker.io/library/node:22') },
});
acknowledgeFindings(app);
app.synth();

/** What was acknowledged of a resource and what belongs to it, finding → reason. */
function acknowledgedOf(...path: readonly string[]): Readonly<Record<string, string>> {
  const metadata = app.node
    .findAll()
    .filter((construct) => construct.node.path.startsWith([stack.node.id, ...path].join('/')));
  return Object.assign(
    {},
    ...metadata
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === core.Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ [id.replace(/^annotation::/i, '')]: reason })),
  );
}

test('the CDK’s own grant on a named bucket is acknowledged, each wildcard by its full id, for one reason', () => {
  const acknowledged = acknowledgedOf('Role');
  expect(Object.keys(acknowledged).sort()).toEqual([
    expect.stringMatching(/^AwsSolutions-IAM5\[Action::s3:GetBucket\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Action::s3:GetObject\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Action::s3:List\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Resource::<Bucket\w+\.Arn>\/\*\]$/),
  ]);
  expect(new Set(Object.values(acknowledged)).size).toBe(1);
});

test('a wildcard that no grant of the CDK writes stays a finding', () => {
  for (const id of ['Action::s3:*', 'Action::dynamodb:Get*', 'Resource::*', 'Resource::arn:aws:s3:::*']) {
    expect(acknowledgedOf('Role')).not.toHaveProperty([`AwsSolutions-IAM5[${id}]`]);
  }
});

test('what a service lets nobody say more narrowly is acknowledged for another reason', () => {
  const acknowledged = acknowledgedOf('Narrowest');
  expect(Object.keys(acknowledged).sort()).toEqual([
    'AwsSolutions-IAM5[Resource::*]',
    'AwsSolutions-IAM5[Resource::arn:aws:codeartifact:eu-west-1:111122223333:package/acme/releases/npm/*]',
    'AwsSolutions-IAM5[Resource::arn:aws:ec2:eu-west-1:111122223333:network-interface/*]',
    'AwsSolutions-IAM5[Resource::arn:aws:ssm:eu-west-1:111122223333:parameter/conveyor/shop/App/*]',
  ]);
  expect(new Set(Object.values(acknowledged)).size).toBe(1);
  expect(Object.values(acknowledged)[0]).toMatch(/nothing narrower/);
});

test('an image of the person’s own is theirs to choose', () => {
  expect(Object.keys(acknowledgedOf('Own', 'Resource'))).toEqual(['AwsSolutions-CB5']);
  expect(acknowledgedOf('Curated', 'Resource')).toEqual({});
});
