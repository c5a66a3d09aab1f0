import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type * as core from 'aws-cdk-lib/core';
import { functionsOf } from '../../../lib/synthesis/constructs/functions/bundles';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { addStacks } from '../../../lib/synthesis/stacks/add-stacks';
import { root } from '../../helpers/conveyor';
import { deliveryOf } from '../../helpers/definition';
import { anApp, statementsOf } from '../../helpers/stack';

const text = `
name: shop
home: { account: "111122223333", region: ap-northeast-2 }
environments:
  staging: {}
  seoul: { account: "444455556666" }
  frankfurt: { account: "444455556666", region: eu-central-1 }
  virginia: { region: us-east-1 }
  paris: { account: "444455556666", region: eu-west-3 }
  milan: { account: "777788889999", region: eu-south-1 }
pipelines:
  shop:
    source: { codecommit: shop }
    stages:
      - name: Build
        actions: [{ build: site, recipe: npm, artifacts: { site: dist } }]
      - name: World
        actions:
          - { deploy: site, environment: staging, s3: { website: {} } }
          - { deploy: seoul, artifact: site, environment: seoul, s3: { website: {} } }
          - { deploy: frankfurt, artifact: site, environment: frankfurt, s3: { bucket: acme-frankfurt } }
          - { deploy: virginia, artifact: site, environment: virginia, s3: { bucket: acme-virginia } }
      - name: Stacks
        actions:
          - deploy: data
            artifact: site
            environment: paris
            cloudformation:
              template: data.yaml
              stack: shop-data
              allow: [{ actions: sqs:CreateQueue, resources: "arn:aws:sqs:eu-west-3:444455556666:shop" }]
              changes: {}
          - { deploy: app, artifact: site, environment: milan, cdk: { stacks: "*" } }
`;
const app = anApp();
addStacks(app, deliveryOf(text), { recipes: readRecipes(join(root, 'buildspec')), functions: functionsOf(root) });
const template = (name: string) => Template.fromStack(app.node.findChild(name) as core.Stack);
const pipeline = template('pipeline-shop');
const roleArn = (account: string, name: string) =>
  expect.stringMatching(`^arn:aws:iam::${account}:role/conveyor-shop-${name}-`);

test('an action elsewhere says its region and takes a role of its account', () => {
  const [{ Properties: properties } = { Properties: {} }] = Object.values(
    pipeline.findResources('AWS::CodePipeline::Pipeline'),
  );
  const [, , world] = properties['Stages'];
  expect(world['Actions'].slice(1)).toEqual([
    expect.not.objectContaining({ Region: expect.anything() }),
    expect.objectContaining({ Region: 'eu-central-1', RoleArn: roleArn('444455556666', 'frankfurt') }),
    expect.objectContaining({ Region: 'us-east-1', RoleArn: roleArn('111122223333', 'virginia') }),
  ]);
  expect(world['Actions'][1]).toMatchObject({ RoleArn: roleArn('444455556666', 'seoul') });
});

test('each other region has artifacts under a key of its own', () => {
  const [{ Properties: properties } = { Properties: {} }] = Object.values(
    pipeline.findResources('AWS::CodePipeline::Pipeline'),
  );
  expect(properties['ArtifactStores'].map(({ Region: region }: { Region: string }) => region)).toEqual([
    'ap-northeast-2',
    'eu-central-1',
    'us-east-1',
    'eu-west-3',
  ]);
  for (const region of ['eu-central-1', 'us-east-1']) {
    const artifacts = template(`artifacts-shop-${region}`);
    artifacts.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    artifacts.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/conveyor/shop' });
    artifacts.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: Match.stringLikeRegexp(`^conveyor-shop-artifacts-${region}-`),
      VersioningConfiguration: { Status: 'Enabled' },
    });
  }
});

test("a role elsewhere trusts the pipeline's role alone", () => {
  template('access-shop-frankfurt').hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Condition: { ArnEquals: { 'aws:PrincipalArn': Object.values(pipelineRole()).join('') } },
        },
      ],
    },
  });
});

function pipelineRole(): readonly string[] {
  const roles = Object.values(pipeline.findResources('AWS::IAM::Role'));
  const names = roles.flatMap(({ Properties: { RoleName: name } }) => (typeof name === 'string' ? [name] : []));
  return names.map((name) => `arn:aws:iam::111122223333:role/${name}`);
}

test('it puts into its bucket, and reads the artifacts of its region, and nothing else', () => {
  const [policy] = Object.values(template('access-shop-frankfurt').findResources('AWS::IAM::Policy'));
  const statements: readonly { readonly Resource: unknown; readonly Condition?: unknown }[] =
    policy?.['Properties'].PolicyDocument.Statement;
  const artifacts = expect.stringMatching(/^arn:aws:s3:::conveyor-shop-artifacts-eu-central-1-[0-9a-f]{10}(\/\*)?$/);
  expect(statements.map(({ Resource: resource, Condition: condition }) => [resource, condition])).toEqual([
    [
      'arn:aws:kms:eu-central-1:111122223333:key/*',
      { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/conveyor/shop' } },
    ],
    [['arn:aws:s3:::acme-frankfurt', 'arn:aws:s3:::acme-frankfurt/*'], undefined],
    [[artifacts, artifacts], undefined],
  ]);
});

test('artifacts let in the roles of other accounts, and no account', () => {
  const policies = JSON.stringify(template('artifacts-shop-eu-central-1').findResources('AWS::S3::BucketPolicy'));
  expect(policies).toMatch(/arn:aws:iam::444455556666:role\/conveyor-shop-frankfurt-World-frankfurt-[0-9a-f]{10}/);
  expect(policies).not.toContain('444455556666:root');
  const own = JSON.stringify(template('artifacts-shop-us-east-1').findResources('AWS::S3::BucketPolicy'));
  expect(own).not.toContain('conveyor-shop-virginia');
  expect(JSON.stringify(pipeline.findResources('AWS::KMS::Key'))).toContain('role/conveyor-shop-seoul-World-seoul');
});

test('a bucket that an environment elsewhere makes has a name that the pipeline knows', () => {
  const bucketName = /^conveyor-shop-seoul-seoul-bucket-[0-9a-f]{10}$/;
  const buckets = Object.values(template('environment-shop-seoul').findResources('AWS::S3::Bucket'));
  expect(buckets.map(({ Properties: properties }) => properties['BucketName'])).toContainEqual(
    expect.stringMatching(bucketName),
  );
  expect(template('environment-shop-seoul').toJSON()['Outputs']).not.toHaveProperty('ExportsOutput');
});

test('access is first, then artifacts, then the pipeline', () => {
  const dependencies = (name: string) =>
    (app.node.findChild(name) as core.Stack).dependencies.map(({ stackName }) => stackName);
  expect(dependencies('access-shop-seoul')).toEqual([]);
  expect(dependencies('artifacts-shop-us-east-1')).toContain('access-shop-virginia');
  expect(dependencies('pipeline-shop')).toEqual(
    expect.arrayContaining(['access-shop-seoul', 'artifacts-shop-eu-central-1', 'environment-shop-staging']),
  );
});

test('a change set elsewhere is made and executed there, and prepared and approved at home', () => {
  const [{ Properties: properties } = { Properties: {} }] = Object.values(
    pipeline.findResources('AWS::CodePipeline::Pipeline'),
  );
  const actions: readonly Record<string, unknown>[] = properties['Stages'][3]['Actions'];
  const there = { Region: 'eu-west-3', RoleArn: roleArn('444455556666', 'paris-Stacks-data') };
  expect(actions.map(({ Name: name, Region: region }) => [name, region])).toEqual([
    ['data-configure', undefined],
    ['data-changes', 'eu-west-3'],
    ['data-approve', undefined],
    ['data', 'eu-west-3'],
    ['app', undefined],
  ]);
  expect(actions[1]).toMatchObject(there);
  expect(actions[1]?.['Configuration']).toMatchObject({ RoleArn: roleArn('444455556666', 'paris-Stacks-data') });
  expect(actions[2]?.['Configuration']).toMatchObject({
    ExternalEntityLink: expect.stringContaining('https://eu-west-3.console'),
  });
  expect(actions[3]).toMatchObject(there);
});

test('it touches that stack, hands CloudFormation the role of that account, and that one may do what is said', () => {
  const access = template('access-shop-paris');
  const statements = statementsOf(access, 'AWS::IAM::Policy');
  expect(
    statements
      .filter(({ actions }) => actions.some((one) => one.startsWith('cloudformation:')))
      .flatMap((one) => one.resources),
  ).toEqual(['arn:aws:cloudformation:eu-west-3:444455556666:stack/shop-data/*']);
  expect(statements.filter(({ actions }) => actions.includes('iam:PassRole'))).toMatchObject([
    { resources: [expect.stringMatching(/^<.*DeploymentRole.*Arn>$/)] },
  ]);
  expect(statements.filter(({ actions }) => actions.includes('sqs:CreateQueue'))).toHaveLength(1);
});

test('an assembly takes the bootstrapped roles of its environment, and needs no stack there', () => {
  expect(app.node.tryFindChild('access-shop-milan')).toBeUndefined();
  const taken = statementsOf(pipeline, 'AWS::IAM::Policy', /Stacksapp/)
    .filter(({ actions }) => actions.includes('sts:AssumeRole'))
    .flatMap(({ resources }) => resources);
  expect(taken).toContain('arn:aws:iam::777788889999:role/cdk-hnb659fds-deploy-role-777788889999-eu-south-1');
});
