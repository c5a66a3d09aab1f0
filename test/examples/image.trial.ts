import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as core from 'aws-cdk-lib/core';
import { parse } from 'yaml';
import { readAssembly } from '../../lib/assembly/read-assembly';
import { toPlan } from '../../lib/plan/to-plan';
import { findEngine } from '../../lib/rehearsal/containers/find-engine';
import { tryProgram } from '../../lib/rehearsal/functions/runnable-runtime';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { unzip } from '../../lib/rehearsal/store/unzip';
import { root } from '../helpers/conveyor';
import { known } from '../helpers/facts';
import { aPlanInput } from '../helpers/planned';
import { optionsIn, temporaryDirectory } from '../helpers/rehearsal';
import { commitAll, gitIn } from '../helpers/repository';
import { copyExample } from './application';

const folder = copyExample('image');
afterAll(() => rmSync(dirname(folder), { recursive: true }));
const directory = temporaryDirectory();

/** What is missing for an image to be built here; not every machine may run containers, be it asked to or not. */
async function findObstacle(): Promise<string | undefined> {
  const path = process.env['PATH'] ?? '';
  const busybox = tryProgram('busybox', path);
  if (tryProgram('aws', path) === undefined) return 'aws is not on PATH (pip install awscli)';
  if (busybox === undefined) return 'busybox is not on PATH (apt-get install busybox-static)';
  mkdirSync(join(folder, 'bin'), { recursive: true });
  copyFileSync(busybox, join(folder, 'bin/busybox'));
  const engine = await findEngine(process.env, tmpdir());
  return engine.ok ? undefined : engine.why;
}

/** A pipeline of plain constructs: the recipe builds the image, and a check asks the AWS CLI for it, pulls it and runs it. */
function synthesize(): string {
  const app = new core.App({ outdir: join(directory, 'cdk.out') });
  const stack = new core.Stack(app, 'images', { env: { account: '111122223333', region: 'ap-northeast-2' } });
  const imageTagMutability = ecr.TagMutability.IMMUTABLE;
  const repository = new ecr.Repository(stack, 'Image', { repositoryName: 'shop/page', imageTagMutability });
  const source = new codepipeline.Artifact('Source');
  const image = new codepipeline.Artifact('image');
  const project = (id: string, buildspec: Record<string, unknown>) =>
    new codebuild.PipelineProject(stack, id, {
      buildSpec: codebuild.BuildSpec.fromObjectToYaml(buildspec),
      environment: { privileged: true },
      environmentVariables: { REPOSITORY_URI: { value: repository.repositoryUri }, VERSION: { value: '1.2.0' } },
    });
  const build = new actions.CodeBuildAction({
    actionName: 'page',
    variablesNamespace: 'page',
    input: source,
    outputs: [image],
    project: project('Build', parse(readFileSync(join(root, 'buildspec/docker.yml'), 'utf8'))),
  });
  const check = new actions.CodeBuildAction({
    actionName: 'check',
    input: source,
    environmentVariables: { IMAGE_URI: { value: '#{page.IMAGE_URI}' }, IMAGE_TAG: { value: '#{page.IMAGE_TAG}' } },
    project: project('Check', { version: 0.2, phases: { build: { commands: CHECK } } }),
  });
  const repo = codecommit.Repository.fromRepositoryName(stack, 'Repository', 'page');
  new codepipeline.Pipeline(stack, 'Pipeline', {
    pipelineName: 'page',
    stages: [
      {
        stageName: 'Source',
        actions: [new actions.CodeCommitSourceAction({ actionName: 'Source', repository: repo, output: source })],
      },
      { stageName: 'Build', actions: [build] },
      { stageName: 'Check', actions: [check] },
    ],
  });
  return app.synth().directory;
}

/** The registry's name is put together as AWS's own samples do it; the image comes from there, not from the build before. */
const CHECK = [
  'REGISTRY=111122223333.dkr.ecr.$AWS_REGION.amazonaws.com',
  'aws ecr get-login-password | docker login --username AWS --password-stdin $REGISTRY',
  'docker rmi --force "$REPOSITORY_URI:$IMAGE_TAG"',
  'docker run --rm --network none --entrypoint /bin/busybox "$REGISTRY/shop/page:$IMAGE_TAG" cat /public/index.html',
  `docker image inspect --format '{{index .Config.Labels "org.opencontainers.image.revision"}} {{index .Config.Labels "org.opencontainers.image.version"}}' "$REPOSITORY_URI:$IMAGE_TAG"`,
  'aws ecr describe-images --repository-name shop/page --query "imageDetails[].[imageDigest, imageTags[0]]" --output text',
];

test('an image is built once, pushed, and known by its digest', async () => {
  const obstacle = await findObstacle();
  if (obstacle !== undefined) {
    console.log(`left out: no image was built, as ${obstacle}`);
    return;
  }
  gitIn(folder, 'init', '-q', '-b', 'main');
  const head = commitAll(folder, {}, 'Serve a page');
  const assembly = known(readAssembly(synthesize(), {}));
  const sources = new Map([['Source', { kind: 'repository', path: folder, branch: 'main', uncommitted: [] } as const]]);
  const run = async (standIns: ReadonlyMap<string, string>) => {
    const options = optionsIn(directory, { machine: process.env });
    const plan = known(toPlan(aPlanInput(assembly, { sources, standIns, containers: { engine: true, aws: true } })));
    const { id, status } = await rehearse(plan, assembly, options);
    const execution = options.home.execution('page', id);
    const log = (name: string) => readFileSync(join(execution, 'logs', `${name}.log`), 'utf8');
    const detail = join(directory, id);
    await unzip(join(execution, 'artifacts', 'image.zip'), detail).catch(() => undefined);
    return { status, build: log('Build.page'), check: log('Check.check'), detail };
  };

  const first = await run(new Map());
  expect(first.status).toBe('Succeeded');
  expect(first.check).toContain('<h1>From an image</h1>');
  expect(first.check).toContain(`\n${head} 1.2.0\n`);
  const { ImageURI: uri } = JSON.parse(readFileSync(join(first.detail, 'imageDetail.json'), 'utf8'));
  const [, digest] = /^127\.0\.0\.1:\d+\/shop\/page@(sha256:[0-9a-f]{64})$/.exec(uri) ?? [];
  expect(first.check).toContain(`${digest}\t${head}`);

  const second = await run(new Map([['check', 'true']]));
  expect(second.status).toBe('Succeeded');
  expect(second.build).toContain(`${head} is in shop/page already`);
  expect(readFileSync(join(second.detail, 'imageDetail.json'), 'utf8')).toContain(`/shop/page@${digest}`);
}, 120_000);
