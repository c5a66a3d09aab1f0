import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { readAssembly, readTemplate } from '../../lib/assembly/read-assembly';
import { inDirectory, known, problemsOf } from '../helpers/facts';

const notify = resolve('test/fixtures/assemblies/two-stacks/asset.notify');

/** A plain CDK app with nothing of ours in it: a site's stack, its pipeline's stack, and a Stage with a nested stack. */
function synthesize(outdir: string): void {
  const app = new App({ outdir });
  const site = new Stack(app, 'Site', { env: { account: '222233334444', region: 'eu-west-1' } });
  const bucket = new s3.Bucket(site, 'Bucket', { versioned: true });
  pipeline(new Stack(app, 'Delivery', { env: { account: '222233334444', region: 'eu-west-1' } }), bucket);
  const stage = new Stage(app, 'Test');
  const inner = new NestedStack(new Stack(stage, 'Store', { stackName: 'store' }), 'Inner');
  new s3.Bucket(inner, 'Deep');
  app.synth();
}

function pipeline(stack: Stack, bucket: s3.Bucket): void {
  const source = new codepipeline.Artifact('source');
  const built = new codepipeline.Artifact('site');
  const project = new codebuild.PipelineProject(stack, 'Build', {
    buildSpec: codebuild.BuildSpec.fromObject({
      version: '0.2',
      phases: { build: { commands: [`echo ${bucket.bucketName}`] } },
    }),
  });
  const warm = new lambda.Function(stack, 'Warm', {
    code: lambda.Code.fromAsset(notify),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_22_X,
  });
  const repository = new codecommit.Repository(stack, 'Repository', { repositoryName: 'shop' });
  const delivery = new codepipeline.Pipeline(stack, 'Pipeline', { pipelineName: 'shop' });
  delivery.addStage({
    stageName: 'Source',
    actions: [new actions.CodeCommitSourceAction({ actionName: 'Source', repository, output: source, branch: 'main' })],
  });
  delivery.addStage({
    stageName: 'Build',
    actions: [new actions.CodeBuildAction({ actionName: 'Build', project, input: source, outputs: [built] })],
  });
  delivery.addStage({
    stageName: 'Release',
    actions: [
      new actions.ManualApprovalAction({ actionName: 'Approve', runOrder: 1 }),
      new actions.S3DeployAction({ actionName: 'Deploy', bucket: bucket as s3.IBucket, input: built, runOrder: 2 }),
      new actions.LambdaInvokeAction({
        actionName: 'Warm',
        lambda: warm,
        userParameters: { bucket: bucket.bucketName },
        runOrder: 3,
      }),
    ],
  });
  delivery.onStateChange('Changed', { target: new targets.LambdaFunction(warm) });
}

describe('an assembly that plain L2 code synthesized', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'conveyor-l2-'));
  beforeAll(() => synthesize(outdir));
  afterAll(() => rmSync(outdir, { recursive: true }));

  test('a name that crosses stacks is the same on both sides', () => {
    const { pipelines, buckets, projects } = known(readAssembly(outdir, {}));
    const site = buckets.find(({ stack }) => stack === 'Site');
    const release = pipelines[0]?.stages[2];
    expect(site?.name).toMatch(/^site-bucket[0-9a-z]+-[0-9a-f]{12}$/);
    expect(release?.actions.map(({ configuration }) => configuration)).toMatchObject([
      {},
      { BucketName: site?.name, Extract: 'true' },
      { UserParameters: `{"bucket":"${site?.name}"}` },
    ]);
    expect(projects[0]?.buildspec).toContain(`echo ${site?.name}`);
  });

  test('actions name the projects and functions that the assembly has, and functions have their code', () => {
    const { pipelines, projects, functions } = known(readAssembly(outdir, {}));
    const configured = pipelines[0]?.stages.flatMap((stage) => stage.actions).map((action) => action.configuration);
    expect(configured?.[1]?.['ProjectName']).toBe(projects[0]?.name);
    expect(configured?.[4]?.['FunctionName']).toBe(functions[0]?.name);
    expect(functions[0]?.code).toContain(`${outdir}/asset.`);
    expect(existsSync(join(functions[0]?.code ?? '', 'index.js'))).toBe(true);
  });

  test("a rule of the pipeline's events calls the function by its ARN", () => {
    const { rules, functions } = known(readAssembly(outdir, {}));
    const changed = rules.find(({ logicalId }) => logicalId.startsWith('PipelineChanged'));
    expect(changed?.pattern).toMatchObject({
      source: ['aws.codepipeline'],
      resources: ['arn:aws:codepipeline:eu-west-1:222233334444:shop'],
    });
    expect(changed?.targets.map(({ arn }) => arn)).toEqual(functions.map(({ arn }) => arn));
  });

  test('Stages and nested stacks belong to it', () => {
    const { buckets } = known(readAssembly(outdir, {}));
    expect(buckets.find(({ logicalId }) => logicalId.startsWith('Deep'))?.stack).toMatch(/^store-Inner/);
  });

  test('one of its templates is read with the assembly around it', () => {
    const alone = known(readTemplate(join(outdir, 'Delivery.template.json'), {}));
    expect(alone.pipelines).toEqual(known(readAssembly(outdir, {})).pipelines);
    expect(known(readTemplate(join(outdir, 'Site.template.json'), {})).pipelines).toEqual([]);
  });

  test('away from it, the same template says what it lacks by name, and takes what a person gives', () => {
    inDirectory((directory) => {
      const file = join(directory, 'Delivery.template.json');
      copyFileSync(join(outdir, 'Delivery.template.json'), file);
      const bucketOf = (imports: Readonly<Record<string, string>>): unknown =>
        known(readTemplate(file, { imports })).pipelines[0]?.stages[2]?.actions[1]?.configuration['BucketName'];
      const unknown = bucketOf({});
      expect(unknown).toEqual({ unknown: expect.stringMatching(/^ImportValue Site:ExportsOutputRefBucket/) });
      const name = String((unknown as { unknown: string }).unknown).replace('ImportValue ', '');
      expect(bucketOf({ [name]: 'acme-site' })).toBe('acme-site');
    });
  });
});

test('an export is known in its own account and region only', () => {
  const { pipelines, functions, distributions } = known(readAssembly('test/fixtures/assemblies/two-stacks', {}));
  expect(pipelines.map(({ name }) => name)).toEqual(['shop', '222233334444-eu-west-1']);
  expect(pipelines[0]?.stages[0]?.actions[0]?.configuration['BucketName']).toMatch(/^site-of-the-shop-bucket-/);
  expect(pipelines[1]?.artifactBucket).toEqual({ unknown: 'ImportValue site-of-the-shop:bucket' });
  expect(functions[0]?.environment['DOMAIN']).toBe(distributions[0]?.domainName);
});

test('code for a function that is not there is refused, with the functions that are', () => {
  const problems = problemsOf(readAssembly('test/fixtures/assemblies/two-stacks', { code: { Notfy: notify } }));
  expect(problems).toMatchObject([{ code: 'UnknownFunction', hint: 'functions: Notify · did you mean "Notify"?' }]);
});

test('what is wrong is said all at once', () => {
  inDirectory((directory) => {
    const stack = (file: string) => ({
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/unknown-region',
      properties: { templateFile: file },
    });
    const artifacts = { A: stack('gone.json'), B: stack('broken.json') };
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ version: '38.0.1', artifacts }));
    writeFileSync(join(directory, 'broken.json'), '{ "Resources": {}');
    const problems = problemsOf(readAssembly(directory, { code: { Notify: join(directory, 'no') } }));
    expect(problems.map(({ code }) => code)).toEqual(['MissingTemplate', 'BadSyntax', 'MissingCode']);
  });
});

test('a template that goes round in circles is read to its end', () => {
  const { pipelines, buckets } = known(readTemplate('test/fixtures/templates-hand-written/cyclic.yaml', {}));
  expect(buckets.map(({ name }) => name.replace(/[0-9a-f]{12}$/, '…'))).toEqual(['cyclic-here-…', 'cyclic-there-…']);
  expect(pipelines[0]?.artifactBucket).toEqual({ unknown: 'ImportValue mine' });
});

test('a template of a megabyte is read', () => {
  inDirectory((directory) => {
    const resources = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `Bucket${index}`,
        { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'padding', Value: 'x'.repeat(2000) }] } },
      ]),
    );
    writeFileSync(join(directory, 'large.json'), JSON.stringify({ Resources: resources }));
    expect(known(readTemplate(join(directory, 'large.json'), {})).buckets).toHaveLength(500);
  });
});
