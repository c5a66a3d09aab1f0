import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assets from 'aws-cdk-lib/aws-s3-assets';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as core from 'aws-cdk-lib/core';
import { openStackStore } from '../../lib/rehearsal/stacks/stack-store';
import { aRehearsal, type Rehearsal } from '../helpers/a-rehearsal';
import { BuildYard } from '../helpers/build';
import { root } from '../helpers/conveyor';
import { stacksIn } from '../helpers/stacks';

const buildspec = readFileSync(join(root, 'buildspec/deploy-cdk.yml'), 'utf8');
const yard = new BuildYard();
const store = join(yard.directory, 'stacks');
const bucketFolder = async (bucket: string) => {
  mkdirSync(join(yard.directory, 'buckets', bucket), { recursive: true });
  return join(yard.directory, 'buckets', bucket);
};
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await aRehearsal({ stacks: stacksIn(store), bucketFolder });
});
afterAll(async () => {
  yard.clear();
  await rehearsal.end();
});

/** An application of two stages, each of two stacks, of which one has an asset and the other's topic. */
function synthesize(outdir: string): void {
  const app = new core.App({ outdir });
  const file = join(yard.directory, 'asset.txt');
  writeFileSync(file, 'an asset\n');
  for (const name of ['staging', 'production']) {
    const stage = new core.Stage(app, name, { env: { account: '111122223333', region: 'ap-northeast-2' } });
    const topic = new sns.Topic(new core.Stack(stage, 'topics'), 'Topic');
    const data = new core.Stack(stage, 'data');
    new assets.Asset(data, 'Asset', { path: file });
    new core.CfnOutput(data, 'TopicArn', { value: topic.topicArn });
    new core.CfnWaitConditionHandle(data, 'Handle');
  }
  app.synth();
}

const deploy = (STACKS: string) =>
  yard.run(buildspec, {
    files: { 'README.md': 'an assembly\n' },
    environment: { ASSEMBLY: join(yard.directory, 'cdk.out'), CDK_CLI: '2.1148.1', STACKS, VERSION: '1.2.0' },
    extraEnvironment: rehearsal.endpoint.environment(),
    machine: process.env,
  });

test('the real CDK CLI publishes the assets and deploys the stacks of one stage, from the assembly alone', async () => {
  const made = join(yard.directory, 'made');
  synthesize(made);
  cpSync(made, join(yard.directory, 'cdk.out'), { recursive: true });
  const first = await deploy('staging/*');
  expect({ state: first.state, log: first.state === 'SUCCEEDED' || first.log }).toEqual({
    state: 'SUCCEEDED',
    log: true,
  });
  const stacks = openStackStore(store).all();
  expect(stacks.map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
    'staging-data CREATE_COMPLETE',
    'staging-topics CREATE_COMPLETE',
  ]);
  expect(stacks[0]?.content?.tags).toEqual({ 'conveyor:version': '1.2.0' });
  expect(stacks.find(({ name }) => name === 'staging-data')?.content?.outputs['TopicArn']).toMatch(/^arn:aws:sns:/);
  const bucket = await bucketFolder('cdk-hnb659fds-assets-111122223333-ap-northeast-2');
  expect(readdirSync(bucket).filter((name) => name.endsWith('.txt'))).toHaveLength(1);
  const again = await deploy('staging/*');
  expect(again.output.join('\n')).toContain('(no changes)');
}, 180_000);

test('what is no assembly is told before anything is asked for', async () => {
  const trial = await yard.run(buildspec, {
    files: { 'a.txt': 'a' },
    environment: { ASSEMBLY: '.', CDK_CLI: '2.1148.1', STACKS: '*', VERSION: '1' },
  });
  expect(trial.output).toContain('. of the artifact is no cloud assembly: it has no manifest.json');
});
