import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { readAssembly } from '../../../lib/assembly/read-assembly';
import { toPlan } from '../../../lib/plan/to-plan';
import { runnableKeys } from '../../../lib/rehearsal/actions/registry';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { readFiles } from '../../helpers/build';
import { known } from '../../helpers/facts';
import { optionsIn, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const fifo = join(directory, 'fifo');

const phases = { build: { commands: ['eval "$RUN"', 'echo $CODEBUILD_BATCH_BUILD_IDENTIFIER $NODE > made-$NODE'] } };
const artifacts = { files: ['made*'] };
const run = (command: string) => ({ variables: { RUN: command } });

/** Three batches of a plain CDK app with nothing of ours in it: a list, a graph of the source's buildspecs and a matrix. */
function synthesize(outdir: string): void {
  const app = new App({ outdir });
  const stack = new Stack(app, 'Delivery', { env: { account: '222233334444', region: 'eu-west-1' } });
  const input = new codepipeline.Artifact('source');
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', { pipelineName: 'shop' });
  const bucket = s3.Bucket.fromBucketName(stack, 'Drops', 'drops');
  pipeline.addStage({
    stageName: 'Source',
    actions: [new actions.S3SourceAction({ actionName: 'Source', bucket, bucketKey: 'shop.zip', output: input })],
  });
  const batch = (actionName: string, spec: codebuild.BuildSpec, outputs: readonly string[], combine = false) => {
    const project = new codebuild.PipelineProject(stack, actionName, { projectName: actionName, buildSpec: spec });
    project.enableBatchBuilds();
    return new actions.CodeBuildAction({
      actionName,
      project,
      input,
      outputs: outputs.map((name) => new codepipeline.Artifact(name)),
      executeBatchBuild: true,
      combineBatchBuildArtifacts: combine,
    });
  };
  const inline = (section: object) =>
    codebuild.BuildSpec.fromObject({ version: '0.2', batch: section, phases, artifacts });
  const meeting = [
    { identifier: 'first', env: run(`echo hello > ${fifo}`) },
    { identifier: 'second', env: run(`cat ${fifo}`) },
  ];
  const matrix = { static: { env: run('true') }, dynamic: { env: { variables: { NODE: ['20', '22'] } } } };
  pipeline.addStage({
    stageName: 'Build',
    actions: [
      batch('list', inline({ 'build-list': meeting }), ['first', 'second']),
      batch('matrix', inline({ 'build-matrix': matrix }), ['all'], true),
      batch('graph', codebuild.BuildSpec.fromSourceFilename('ci/graph.yml'), []),
    ],
  });
  app.synth();
}

const graph = `version: 0.2
batch:
  build-graph:
    - { identifier: unit, buildspec: ci/unit.yml }
    - { identifier: docs, buildspec: ci/unit.yml, depend-on: [unit] }
    - { identifier: ship, depend-on: [unit, docs] }
phases: { build: { commands: [echo shipping, exit 7] } }
`;

test('a list, a matrix and a graph of a plain CDK app are rehearsed', async () => {
  execFileSync('mkfifo', [fifo]);
  const outdir = join(directory, 'cdk.out');
  synthesize(outdir);
  const source = join(directory, 'source');
  writeFiles(source, {
    'ci/graph.yml': graph,
    'ci/unit.yml': 'version: 0.2\nphases: { build: { commands: [pwd] } }\n',
  });
  await zipFolder(source, `${source}.zip`);
  const assembly = known(readAssembly(outdir, {}));
  const [pipeline] = assembly.pipelines;
  if (pipeline === undefined) throw new Error('the app has a pipeline');
  const plan = known(
    toPlan({
      assembly,
      pipeline,
      runnable: runnableKeys,
      sources: new Map([['Source', { kind: 'zip', path: `${source}.zip` }]]),
      standIns: new Map(),
      yes: true,
      canAsk: false,
    }),
  );
  expect(plan.stages[1]?.groups.flat().map(({ part }) => part)).toEqual([
    { kind: 'real', what: 'a batch of project list' },
    { kind: 'real', what: 'a batch of project matrix' },
    { kind: 'real', what: 'a batch of project graph' },
  ]);
  const options = optionsIn(directory);
  const execution = await rehearse(plan, assembly, options);
  expect(execution.stages[1]?.actions).toMatchObject([
    { name: 'list', status: 'Succeeded', summary: '2 builds' },
    { name: 'matrix', status: 'Succeeded', summary: '2 builds' },
    {
      name: 'graph',
      status: 'Failed',
      reason: 'build ship: phase BUILD: exit 7 exited with 7',
    },
  ]);
  expect(options.events).toContainEqual(expect.objectContaining({ action: 'graph', command: 'exit 7', exitCode: 7 }));
  const folder = join(options.home.execution('shop', execution.id), 'artifacts');
  const unpack = async (name: string) => {
    await unzip(join(folder, `${name}.zip`), join(directory, name));
    return readFiles(join(directory, name));
  };
  expect(await unpack('first')).toEqual({ 'made-': 'first\n' });
  expect(await unpack('second')).toEqual({ 'made-': 'second\n' });
  expect(await unpack('all')).toEqual({ 'made-20': 'build0 20\n', 'made-22': 'build1 22\n' });
});
