import { Match, Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { BuildProject, type BuildProjectProps } from '../../../../lib/synthesis/constructs/builds/build-project';
import { aContext, aStack, flat, statementsOf, theOnly } from '../../../helpers/stack';

const variants = {
  Plain: {},
  Cached: { cache: { store: 's3', modes: [] } },
  Local: { cache: { store: 'local', modes: ['source', 'docker', 'custom'] } },
  Uncached: { cache: { store: 'none', modes: [] } },
  Reports: { reports: true },
  Path: { buildspec: 'ci/smoke.yml' },
  Limited: { queueTimeoutMinutes: 30, concurrency: 2 },
  Quick: { machine: { kind: 'lambda', memoryGb: 2, architecture: 'arm64' }, queueTimeoutMinutes: 30 },
  Foreign: { image: '444455556666.dkr.ecr.eu-west-1.amazonaws.com/tools/node:22' },
} as const satisfies Readonly<Record<string, Partial<BuildProjectProps>>>;

const stack = aStack();
const { store } = aContext(stack);
for (const [name, props] of Object.entries(variants)) {
  new BuildProject(new Construct(stack, name), 'Build', {
    store,
    description: 'build packages',
    buildspec: 'version: 0.2\nphases:\n  build:\n    commands: [make]\n',
    timeoutMinutes: 25,
    reports: false,
    ...props,
  });
}
const template = Template.fromStack(stack);

const projectOf = (name: keyof typeof variants) =>
  theOnly(template, 'AWS::CodeBuild::Project', new RegExp(`^${name}Build`));
const statementsFor = (name: keyof typeof variants) =>
  statementsOf(template, 'AWS::IAM::Policy', new RegExp(`^${name}Build`));

test('a project runs in the image that knows Node.js 22, unprivileged, under the pipeline’s key', () => {
  template.hasResourceProperties('AWS::CodeBuild::Project', {
    Description: 'build packages',
    Source: { Type: 'CODEPIPELINE', BuildSpec: 'version: 0.2\nphases:\n  build:\n    commands: [make]\n' },
    Artifacts: { Type: 'CODEPIPELINE' },
    Environment: {
      Image: 'aws/codebuild/amazonlinux-x86_64-standard:6.0',
      Type: 'LINUX_CONTAINER',
      ComputeType: 'BUILD_GENERAL1_SMALL',
      PrivilegedMode: false,
      ImagePullCredentialsType: 'CODEBUILD',
    },
    EncryptionKey: { 'Fn::GetAtt': [Match.stringLikeRegexp('Key'), 'Arn'] },
    TimeoutInMinutes: 25,
    QueuedTimeoutInMinutes: Match.absent(),
    ConcurrentBuildLimit: Match.absent(),
    LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: { Ref: Match.stringLikeRegexp('Logs') } } },
    Cache: { Type: 'NO_CACHE' },
    VpcConfig: Match.absent(),
    BuildBatchConfig: Match.absent(),
  });
});

test('the role is CodeBuild’s for this account, and without cache and reports knows neither', () => {
  expect(statementsOf(template, 'AWS::IAM::Role', /^PlainBuild/)).toEqual([
    expect.objectContaining({
      principal: { Service: 'codebuild.amazonaws.com' },
      conditions: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    }),
  ]);
  const actions = statementsFor('Plain').flatMap((statement) => statement.actions);
  expect(actions.filter((action) => /^s3:|^ecr:|report/i.test(action))).toEqual([]);
});

test('a cache is kept under the project’s own prefix of the artifact bucket', () => {
  const { Cache: cache } = projectOf('Cached') as { Cache: { Type: string; Location: unknown } };
  expect(cache.Type).toBe('S3');
  expect(flat(cache.Location)).toMatch(/^<ArtifactsBucket\w+>\/cache\/[\w-]+$/);
  const objects = statementsFor('Cached').filter(({ actions }) => actions.includes('s3:PutObject'));
  expect(objects).toEqual([
    expect.objectContaining({
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      resources: [expect.stringMatching(/^<ArtifactsBucket\w+\.Arn>\/cache\/[\w-]+\/\*$/)],
    }),
  ]);
});

test('a local cache has its modes, and needs nothing of the bucket; none is none', () => {
  expect(projectOf('Local')).toMatchObject({
    Cache: { Type: 'LOCAL', Modes: ['LOCAL_SOURCE_CACHE', 'LOCAL_DOCKER_LAYER_CACHE', 'LOCAL_CUSTOM_CACHE'] },
  });
  expect(projectOf('Uncached')).toMatchObject({ Cache: { Type: 'NO_CACHE' } });
  const actions = [...statementsFor('Local'), ...statementsFor('Uncached')].flatMap((statement) => statement.actions);
  expect(actions.filter((action) => action.startsWith('s3:'))).toEqual([]);
});

test('reports go to groups named after the project', () => {
  const reports = statementsFor('Reports').filter(({ actions }) => actions.includes('codebuild:CreateReportGroup'));
  expect(reports.flatMap(({ resources }) => resources)).toEqual([
    expect.stringMatching(/:report-group\/<ReportsBuildProject\w+>-\*$/),
  ]);
});

test('a path in the source stays a path', () => {
  expect(projectOf('Path')).toMatchObject({ Source: { BuildSpec: 'ci/smoke.yml' } });
});

test('limits are the project’s, but on Lambda compute, which has its own', () => {
  expect(projectOf('Limited')).toMatchObject({
    TimeoutInMinutes: 25,
    QueuedTimeoutInMinutes: 30,
    ConcurrentBuildLimit: 2,
  });
  expect(projectOf('Quick')).not.toHaveProperty('TimeoutInMinutes');
  expect(projectOf('Quick')).not.toHaveProperty('QueuedTimeoutInMinutes');
});

test('an image of another account is pulled by the role, from that repository only', () => {
  const pulls = statementsFor('Foreign').filter(({ actions }) => actions.some((action) => action.startsWith('ecr:')));
  expect(pulls.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
    {
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: ['arn:aws:ecr:eu-west-1:444455556666:repository/tools/node'],
    },
    { actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
  ]);
});
