import type { Template } from 'aws-cdk-lib/assertions';
import type { Construct } from 'constructs';
import type { ActionContext } from '../../../../lib/synthesis/constructs/action-context';
import { toAmiAction } from '../../../../lib/synthesis/constructs/builds/ami-action';
import type { AmiWay } from '../../../../lib/synthesis/model/ami';
import { aBuild } from '../../../helpers/delivery';
import { actionsOf, statementsOf, templateWith, theOnly } from '../../../helpers/stack';

const plain: AmiWay = {
  kind: 'ami',
  base: 'ami-0own',
  architecture: 'x86_64',
  bakes: false,
  install: ['dnf install -y nodejs22'],
  components: [],
  verify: [],
  instance: 't3.medium',
};
const agent = 'arn:aws:imagebuilder:ap-northeast-2:aws:component/agent/x.x.x';
const full: AmiWay = {
  ...plain,
  base: '/aws/service/base',
  bakes: true,
  components: [agent],
  verify: ['true'],
  volumeGib: 16,
  network: { subnet: 'subnet-1', securityGroups: ['sg-1'] },
};

function bake(way: AmiWay, scope: Construct, context: ActionContext) {
  const made = { artifacts: [{ kind: 'ami', name: 'server' }], exports: ['AMI_ID'], namespace: 'server' } as const;
  return toAmiAction(scope, aBuild('server', { way, ...made, env: { VERSION: ['#{version.VERSION}'] } }), way, context);
}

const template = templateWith((scope, context) => [bake(full, scope, context)]);
const other = templateWith((scope, context) => [bake({ ...plain, base: '/acme/base' }, scope, context)]);
const name = 'pipeline-storefront-second-';

interface Project {
  readonly Environment: {
    readonly EnvironmentVariables: readonly { readonly Name: string; readonly Value: unknown }[];
  };
}

const variablesOf = (from: Template) => {
  const { Environment } = theOnly(from, 'AWS::CodeBuild::Project') as unknown as Project;
  return Object.fromEntries(Environment.EnvironmentVariables.map((one) => [one.Name, one.Value]));
};

test('the action hands on its artifact, and tells the build its execution, its commit and its version', () => {
  const { Configuration: configuration, ...action } = actionsOf(template)['Second.server'] ?? {};
  expect(action).toMatchObject({
    ActionTypeId: { Category: 'Build', Provider: 'CodeBuild' },
    InputArtifacts: [{ Name: 'Source' }],
    OutputArtifacts: [{ Name: 'server' }],
    Namespace: 'server',
  });
  const { EnvironmentVariables: text } = configuration as { EnvironmentVariables: string };
  expect(JSON.parse(text)).toEqual([
    { name: 'VERSION', type: 'PLAINTEXT', value: '#{version.VERSION}' },
    { name: 'EXECUTION_ID', type: 'PLAINTEXT', value: '#{codepipeline.PipelineExecutionId}' },
    { name: 'COMMIT_ID', type: 'PLAINTEXT', value: '#{Source.CommitId}' },
  ]);
});

test('the build is told all that Image Builder needs, the action’s own component last', () => {
  const variables = variablesOf(template);
  expect(variables).toMatchObject({ BASE: '/aws/service/base', TESTS: 'true', VOLUME: '16' });
  expect(JSON.stringify(variables['BAKED_URI'])).toMatch(/s3:\/\/.*\/ami\/pipeline-storefront-second-/);
  expect(JSON.stringify(variables['COMPONENTS'])).toMatch(/component\/agent\/x\.x\.x.*Component.*SOURCE_URI/);
  const others = variablesOf(other);
  expect(others).toMatchObject({ TESTS: 'false' });
  expect(Object.keys(others)).toEqual(expect.not.arrayContaining(['BAKED_URI', 'VOLUME']));
  expect(JSON.stringify(others['COMPONENTS'])).not.toContain('SOURCE_URI');
});

test('an instance reads what is baked in and no other artifact, and no parameter', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /AmiInstanceRole/);
  const reads = statements.filter(({ actions }) => actions.includes('s3:GetObject')).flatMap((one) => one.resources);
  expect(reads).toEqual([
    'arn:aws:s3:::ec2imagebuilder-managed-resources-ap-northeast-2-prod/*',
    'arn:aws:s3:::ec2imagebuilder-toe-ap-northeast-2-prod/*',
    expect.stringMatching(/^<ArtifactsBucket\w+\.Arn>\/ami\/pipeline-storefront-second-[a-z0-9-]+\/\*$/),
  ]);
  expect(statements.flatMap(({ actions }) => actions).filter((one) => /Parameter|iam:|ec2:/.test(one))).toEqual([]);
  expect(statements.find(({ actions }) => actions.includes('imagebuilder:GetComponent'))?.resources).toEqual([
    'arn:aws:imagebuilder:ap-northeast-2:aws:component/agent/*',
    expect.stringMatching(/Component\w+\.Arn>$/),
  ]);
});

test('the build makes images of one name, marks AMIs that came of it, and passes no role', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /BuildRole/);
  const resourcesOf = (action: string) => statements.find(({ actions }) => actions.includes(action))?.resources;
  const own = 'arn:aws:imagebuilder:ap-northeast-2:111122223333';
  expect(resourcesOf('imagebuilder:CreateImage')).toEqual([
    expect.stringMatching(new RegExp(`^${own}:image/${name}[a-z0-9-]+/\\*$`)),
  ]);
  expect(resourcesOf('imagebuilder:CreateImageRecipe')).toEqual([
    expect.stringMatching(new RegExp(`^${own}:image-recipe/${name}[a-z0-9-]+/\\*$`)),
  ]);
  expect(resourcesOf('ssm:GetParameter')).toEqual(['arn:aws:ssm:ap-northeast-2::parameter/aws/service/base']);
  const imageName = theOnly(template, 'AWS::ImageBuilder::Component')['Name'];
  const [mark] = statements.filter(({ actions }) => actions.includes('ec2:ModifyImageAttribute'));
  expect(mark?.conditions).toEqual({
    StringEquals: { 'aws:ResourceTag/conveyor:ami': imageName },
  });
  expect(theOnly(template, 'AWS::ImageBuilder::DistributionConfiguration')).toMatchObject({
    Distributions: [{ AmiDistributionConfiguration: { AmiTags: { 'conveyor:ami': imageName } } }],
  });
  expect(statements.flatMap(({ actions }) => actions)).not.toContain('iam:PassRole');
  expect(statementsOf(other, 'AWS::IAM::Policy', /BuildRole/)).toContainEqual(
    expect.objectContaining({ resources: ['arn:aws:ssm:ap-northeast-2:111122223333:parameter/acme/base'] }),
  );
});
