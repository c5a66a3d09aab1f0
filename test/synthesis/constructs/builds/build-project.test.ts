import { Match, Template } from 'aws-cdk-lib/assertions';
import { BuildProject, type BuildProjectProps } from '../../../../lib/synthesis/constructs/builds/build-project';
import { aContext, aStack, statementsOf, theOnly } from '../../../helpers/stack';

function templateOf(but: Partial<BuildProjectProps> = {}): Template {
  const stack = aStack();
  new BuildProject(stack, 'Build', {
    store: aContext(stack).store,
    description: 'build packages',
    buildspec: 'version: 0.2\nphases:\n  build:\n    commands: [make]\n',
    timeoutMinutes: 25,
    cache: false,
    reports: false,
    ...but,
  });
  return Template.fromStack(stack);
}

const plain = templateOf();

test('a project runs in the image that knows Node.js 22, unprivileged, under the pipeline’s key', () => {
  plain.hasResourceProperties('AWS::CodeBuild::Project', {
    Description: 'build packages',
    Source: { Type: 'CODEPIPELINE', BuildSpec: 'version: 0.2\nphases:\n  build:\n    commands: [make]\n' },
    Artifacts: { Type: 'CODEPIPELINE' },
    Environment: {
      Image: 'aws/codebuild/standard:7.0',
      Type: 'LINUX_CONTAINER',
      ComputeType: 'BUILD_GENERAL1_SMALL',
      PrivilegedMode: false,
      ImagePullCredentialsType: 'CODEBUILD',
    },
    EncryptionKey: { 'Fn::GetAtt': [Match.stringLikeRegexp('Key'), 'Arn'] },
    TimeoutInMinutes: 25,
    LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: { Ref: Match.stringLikeRegexp('Logs') } } },
    Cache: { Type: 'NO_CACHE' },
  });
});

test('the role is CodeBuild’s for this account, and without cache and reports knows neither', () => {
  expect(statementsOf(plain, 'AWS::IAM::Role')).toEqual([
    expect.objectContaining({
      principal: { Service: 'codebuild.amazonaws.com' },
      conditions: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    }),
  ]);
  const actions = statementsOf(plain, 'AWS::IAM::Policy').flatMap((statement) => statement.actions);
  expect(actions.filter((action) => /^s3:|report/i.test(action))).toEqual([]);
});

test('a cache is kept under the project’s own prefix of the artifact bucket', () => {
  const template = templateOf({ cache: true });
  const { Cache: cache } = theOnly(template, 'AWS::CodeBuild::Project') as {
    Cache: { Type: string; Location: unknown };
  };
  expect(cache.Type).toBe('S3');
  expect(JSON.stringify(cache.Location)).toMatch(/"Ref":"ArtifactsBucket\w+"\},"cache\/[\w-]+"/);
  const objects = statementsOf(template, 'AWS::IAM::Policy').filter(({ actions }) => actions.includes('s3:PutObject'));
  expect(objects).toEqual([
    expect.objectContaining({
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      resources: [expect.stringMatching(/^<ArtifactsBucket\w+\.Arn>\/cache\/[\w-]+\/\*$/)],
    }),
  ]);
});

test('reports go to groups named after the project', () => {
  const reports = statementsOf(templateOf({ reports: true }), 'AWS::IAM::Policy').filter(({ actions }) =>
    actions.includes('codebuild:CreateReportGroup'),
  );
  expect(reports.flatMap(({ resources }) => resources)).toEqual([
    expect.stringMatching(/:report-group\/<BuildProject\w+>-\*$/),
  ]);
});

test('a path in the source stays a path', () => {
  templateOf({ buildspec: 'ci/smoke.yml' }).hasResourceProperties('AWS::CodeBuild::Project', {
    Source: { BuildSpec: 'ci/smoke.yml' },
  });
});
