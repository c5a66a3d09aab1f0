import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { Construct } from 'constructs';
import { toBuildAction } from '../../../../lib/synthesis/constructs/builds/build-action';
import { toCodeCommitAction } from '../../../../lib/synthesis/constructs/sources/codecommit-source';
import { toConnectionAction } from '../../../../lib/synthesis/constructs/sources/connection-source';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import type { BuildAction } from '../../../../lib/synthesis/model/action';
import type { CodeCommitSource, ConnectionSource } from '../../../../lib/synthesis/model/source';
import { aBuild, aDirectory } from '../../../helpers/delivery';
import { aContext, actionsOf, aStack, statementsOf, theOnly } from '../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'site', url: 'https://d1.cloudfront.net' });

const connectionArn = 'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52';
const app: ConnectionSource = {
  provider: 'github',
  name: 'App',
  repository: 'acme/storefront',
  branch: 'main',
  clone: true,
  connectionArn,
};
const content: CodeCommitSource = {
  provider: 'codecommit',
  name: 'Content',
  repository: 'content',
  branch: 'main',
  clone: true,
  managed: false,
};

const builds: readonly BuildAction[] = [
  aBuild('packages', {
    inputs: ['App', 'Content'],
    runOrder: 2,
    way: { kind: 'recipe', recipe: 'lerna', run: [], packages: [] },
    artifacts: [aDirectory('site', 'packages/site/dist'), aDirectory('api', 'packages/api/dist')],
    exports: ['ENTRIES'],
    namespace: 'packages',
    timeoutMinutes: 20,
  }),
  aBuild('smoke', {
    verb: 'test',
    inputs: ['site'],
    env: {
      SITE_URL: [{ environment: 'staging', target: 'site', output: 'url' }],
      PLAIN: ['x'.repeat(2000)],
      COMMIT: ['at ', { environment: 'staging', target: 'site', output: 'url' }, ' is #{App.CommitId}'],
    },
    secrets: { TOKEN: { kind: 'parameter', name: '/storefront/token' } },
  }),
  aBuild('catalogue', { inputs: ['Content'], way: { kind: 'buildspec', path: 'ci/build.yml' } }),
  aBuild('matrix', {
    inputs: ['App'],
    batch: { kind: 'fanout', parallelism: 2, fastFail: false, combine: true },
    timeoutMinutes: 90,
  }),
  aBuild('list', {
    inputs: ['App'],
    batch: { kind: 'list', builds: [], fastFail: false, combine: false },
  }),
  aBuild('quick', {
    inputs: ['App'],
    way: { kind: 'recipe', recipe: 'go', run: [], packages: [] },
    machine: { kind: 'lambda', memoryGb: 1, architecture: 'x86_64' },
  }),
  aBuild('image', {
    inputs: ['App'],
    way: { kind: 'recipe', recipe: 'docker', run: [], packages: [] },
    artifacts: [
      {
        kind: 'image',
        name: 'detail',
        repository: 'shop/api',
        managed: false,
        context: 'packages/api',
        dockerfile: 'Dockerfile',
      },
    ],
    image: 'aws/codebuild/standard:8.0',
  }),
];

function synthesize(): Template {
  const stack = aStack();
  const context = aContext(stack, { outputs, sources: [app, content] });
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', {
    pipelineType: codepipeline.PipelineType.V2,
    artifactBucket: context.store.bucket,
  });
  pipeline.addStage({
    stageName: 'Source',
    actions: [
      toConnectionAction(app, [], context.artifact('App')),
      toCodeCommitAction(new Construct(stack, 'Content'), content, context.artifact('Content')),
    ],
  });
  const [first, ...others] = builds.map((build) => toBuildAction(new Construct(stack, build.name), build, context));
  pipeline.addStage({ stageName: 'Build', actions: first === undefined ? [] : [first] });
  pipeline.addStage({ stageName: 'Rest', actions: others });
  return Template.fromStack(stack);
}

const template = synthesize();
const projectOf = (name: string) => theOnly(template, 'AWS::CodeBuild::Project', new RegExp(`^${name}Build`));
const rightsOf = (name: string, service: RegExp) =>
  statementsOf(template, 'AWS::IAM::Policy', new RegExp(`^${name}BuildRole`))
    .filter(({ effect, actions }) => effect === 'Allow' && actions.some((action) => service.test(action)))
    .map(({ actions, resources }) => ({ actions, resources }));

test('a build takes its artifacts, the first as its primary source, hands on its own, and exports', () => {
  const action = actionsOf(template)['Build.packages'];
  expect(action).toMatchObject({
    ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
    InputArtifacts: [{ Name: 'App' }, { Name: 'Content' }],
    OutputArtifacts: [{ Name: 'site' }, { Name: 'api' }],
    Configuration: { PrimarySource: 'App' },
    Namespace: 'packages',
    RunOrder: 2,
  });
  expect(action?.['Configuration']).not.toHaveProperty('EnvironmentVariables');
  expect(projectOf('packages')).toMatchObject({
    TimeoutInMinutes: 20,
    Source: { BuildSpec: '# buildspec of packages\nversion: 0.2\n' },
    Cache: { Type: 'S3' },
  });
});

test('a clone is fetched with the rights of the build that takes it, under both names of the service', () => {
  expect(rightsOf('packages', /UseConnection|GitPull/)).toEqual([
    {
      actions: ['codeconnections:UseConnection', 'codestar-connections:UseConnection'],
      resources: [connectionArn],
    },
    { actions: ['codecommit:GitPull'], resources: ['arn:aws:codecommit:ap-northeast-2:111122223333:content'] },
  ]);
  expect(rightsOf('catalogue', /UseConnection|GitPull/).flatMap(({ actions }) => actions)).toEqual([
    'codecommit:GitPull',
  ]);
  expect(rightsOf('smoke', /UseConnection|GitPull/)).toEqual([]);
  const denied = statementsOf(template, 'AWS::IAM::Policy', /^packagesBuildRole/).filter(
    (one) => one.effect === 'Deny',
  );
  expect(denied.map(({ conditions }) => conditions)).toContainEqual({
    StringEquals: { 'codestar-connections:ProviderAction': 'GitPush' },
  });
});

test('a test is of the category Test; only what CodePipeline resolves is the action’s, all else is the project’s', () => {
  const action = actionsOf(template)['Rest.smoke'];
  expect(action).toMatchObject({ ActionTypeId: { Category: 'Test' } });
  expect(action).not.toHaveProperty('OutputArtifacts');
  expect(action).not.toHaveProperty('Namespace');
  const configuration = action?.['Configuration'] as { EnvironmentVariables: string } | undefined;
  expect(JSON.parse(configuration?.EnvironmentVariables ?? '')).toEqual([
    { name: 'COMMIT', type: 'PLAINTEXT', value: 'at https://d1.cloudfront.net is #{App.CommitId}' },
  ]);
  expect(projectOf('smoke')).toMatchObject({
    Cache: { Type: 'NO_CACHE' },
    Environment: {
      EnvironmentVariables: [
        { Name: 'SITE_URL', Type: 'PLAINTEXT', Value: 'https://d1.cloudfront.net' },
        { Name: 'PLAIN', Type: 'PLAINTEXT', Value: 'x'.repeat(2000) },
        { Name: 'TOKEN', Type: 'PARAMETER_STORE', Value: '/storefront/token' },
      ],
    },
  });
  expect(rightsOf('smoke', /^ssm:/)).toHaveLength(1);
});

test('the repository’s own buildspec is named by its path', () => {
  expect(projectOf('catalogue')).toMatchObject({ Source: { BuildSpec: 'ci/build.yml' }, Cache: { Type: 'S3' } });
});

test('a batch is started as one, its artifacts put together when that is asked for', () => {
  const { matrix, list } = {
    matrix: actionsOf(template)['Rest.matrix']?.['Configuration'],
    list: actionsOf(template)['Rest.list']?.['Configuration'],
  };
  expect(matrix).toMatchObject({ BatchEnabled: 'true', CombineArtifacts: 'true' });
  expect(list).toMatchObject({ BatchEnabled: 'true' });
  expect(list).not.toHaveProperty('CombineArtifacts');
  expect(projectOf('matrix')).toMatchObject({ BuildBatchConfig: { CombineArtifacts: true, TimeoutInMins: 90 } });
  expect(projectOf('list')).toMatchObject({ BuildBatchConfig: { CombineArtifacts: false, TimeoutInMins: 60 } });
});

test('the runtime of a recipe chooses the image on Lambda compute, which keeps no cache', () => {
  expect(projectOf('quick')).toMatchObject({
    Environment: { Image: 'aws/codebuild/amazonlinux-x86_64-lambda-standard:go1.24' },
    Cache: { Type: 'NO_CACHE' },
  });
});

test('Docker runs inside of a build of images alone, which may push to its repository', () => {
  expect(projectOf('image')).toMatchObject({
    Environment: { Image: 'aws/codebuild/standard:8.0', PrivilegedMode: true },
    Cache: { Type: 'NO_CACHE' },
  });
  expect(rightsOf('image', /^ecr:PutImage/).flatMap(({ resources }) => resources)).toEqual([
    'arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/api',
  ]);
  for (const name of ['packages', 'smoke', 'catalogue', 'matrix', 'quick'])
    expect(projectOf(name)).toMatchObject({ Environment: { PrivilegedMode: false } });
});
