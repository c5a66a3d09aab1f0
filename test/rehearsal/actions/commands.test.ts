import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { pipelineOf, planFor } from '../../helpers/pipeline-of';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const app = join(directory, 'app');
const data = join(directory, 'data');
writeFiles(app, { 'title.txt': 'Storefront\n', 'notes.md': 'internal\n' });
writeFiles(data, { 'price.txt': '7\n' });

const assembly = pipelineOf((stack) => {
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'drops');
  const source = (name: string) => new codepipeline.Artifact(name);
  const [main, more, page] = [source('Main'), source('More'), new codepipeline.Artifact('Page', ['out/**'])];
  const from = (actionName: string, output: codepipeline.Artifact) =>
    new actions.S3SourceAction({ actionName, bucket, bucketKey: `${actionName}.zip`, output });
  const stamp = new actions.CommandsAction({
    actionName: 'stamp',
    input: main,
    extraInputs: [more],
    output: page,
    commands: [
      'export TITLE="$(cat title.txt)" && mkdir out && cd out',
      'echo "$TITLE for $(cat "$CODEBUILD_SRC_DIR_More/price.txt")" > index.html',
      'echo "in #{codepipeline.PipelineExecutionId}"',
    ],
    outputVariables: ['TITLE', 'CODEBUILD_INITIATOR'],
  });
  const check = new actions.CommandsAction({
    actionName: 'check',
    input: page,
    commands: [`test "${stamp.variable('TITLE')}" = Storefront`, 'exit 3'],
  });
  return [
    { stageName: 'Source', actions: [from('Main', main), from('More', more)] },
    { stageName: 'Stamp', actions: [stamp] },
    { stageName: 'Check', actions: [check] },
  ];
});

const sources = new Map([
  ['Main', { kind: 'folder', path: app, branch: 'main' } as const],
  ['More', { kind: 'folder', path: data, branch: 'main' } as const],
]);

test('commands run in one shell, give their variables, and make one artifact of the chosen files', async () => {
  const options = optionsIn(directory);
  const execution = await rehearse(planFor(assembly, { sources }), assembly, options);
  const [, stamp, check] = execution.stages.map(({ actions: [action] }) => action);
  expect(stamp).toMatchObject({
    status: 'Succeeded',
    variables: { TITLE: 'Storefront', CODEBUILD_INITIATOR: 'codepipeline/shop' },
  });
  const folder = options.home.execution('shop', execution.id);
  const files = join(directory, 'page');
  await unzip(join(folder, 'artifacts', 'Page.zip'), files);
  expect(readFileSync(join(files, 'out', 'index.html'), 'utf8')).toBe('Storefront for 7\n');
  expect(readFileSync(join(folder, 'logs', 'Stamp.stamp.log'), 'utf8')).toContain(`\nin ${execution.id}\n`);
  expect(check).toMatchObject({ status: 'Failed', reason: 'phase BUILD: exit 3 exited with 3' });
});

/** What came of a Commands action with the configuration, as the facts would have it. */
async function run(configuration: Readonly<Record<string, string>>) {
  const options = optionsIn(directory, { secrets: new Map([['npm-token', 'hush-hush']]) });
  const make = { name: 'make', outputs: ['In'], command: 'echo 1 > "$CONVEYOR_OUTPUT_In/one.txt"' };
  const part = { kind: 'real', what: 'commands' } as const;
  const action = { name: 'do', category: 'Compute', provider: 'Commands', inputs: ['In'], outputs: ['Out'], part };
  const plan = planOf({ Source: [[make]], Do: [[{ ...action, configuration }]] });
  const execution = await rehearse(plan, emptyAssembly, options);
  const files = join(directory, execution.id);
  const zip = join(options.home.execution('storefront', execution.id), 'artifacts', 'Out.zip');
  if (existsSync(zip)) await unzip(zip, files);
  return { action: execution.stages[1]?.actions[0], files };
}

test('variables may be secrets, and an artifact for which no files are chosen has all of them', async () => {
  const EnvironmentVariables = JSON.stringify([
    { name: 'GREETING', value: 'hello', type: 'PLAINTEXT' },
    { name: 'TOKEN', value: 'npm-token', type: 'SECRETS_MANAGER' },
  ]);
  const Commands = JSON.stringify(['echo "$GREETING" > two.txt', 'test "$TOKEN" = hush-hush']);
  const { action, files } = await run({ Commands, EnvironmentVariables });
  expect(action?.reason).toBeUndefined();
  expect(readdirSync(files)).toEqual(['one.txt', 'two.txt']);
});

test('what is wrong with its configuration is said', async () => {
  const EnvironmentVariables = '[{"name":"TOKEN","value":"other","type":"SECRETS_MANAGER"}]';
  expect((await run({})).action?.reason).toBe('it has no Commands');
  expect((await run({ Commands: '["true"]', EnvironmentVariables })).action?.reason).toBe(
    'the variable TOKEN has no value: give one with --secret other=VALUE',
  );
});
