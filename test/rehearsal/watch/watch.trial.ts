import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Duration, type Stack } from 'aws-cdk-lib/core';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';
import { addPipeline, startWatch, synthesizeInto } from '../../helpers/watch';

const directory = temporaryDirectory();
let count = 0;
const aPlace = () => {
  count += 1;
  const repository = join(directory, `storefront-${count}`);
  const first = makeRepository(repository, { 'README.md': 'shop\n', 'packages/site/index.html': 'one\n' });
  return { repository, first, home: join(directory, `home-${count}`) };
};

const connectionArn = 'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0aa1-bb22';
const connected = (triggerOnPush: boolean) => (output: codepipeline.Artifact) =>
  new actions.CodeStarConnectionsSourceAction({
    actionName: 'Source',
    connectionArn,
    owner: 'acme',
    repo: 'storefront',
    branch: 'main',
    output,
    triggerOnPush,
  });

describe('a connection with triggers', () => {
  const assembly = synthesizeInto(join(directory, 'connection.out'), (stack) => {
    const pipeline = addPipeline(stack, connected(false), { executionMode: codepipeline.ExecutionMode.QUEUED });
    const [sourceAction] = pipeline.stages[0]?.actions ?? [];
    pipeline.addTrigger({
      providerType: codepipeline.ProviderType.CODE_STAR_SOURCE_CONNECTION,
      gitConfiguration: {
        sourceAction: sourceAction as codepipeline.IAction,
        pushFilter: [
          { branchesIncludes: ['main', 'release/**'], filePathsIncludes: ['packages/**'] },
          { tagsIncludes: ['release-*'] },
        ],
      },
    });
  });

  test('starts at what its filters let through, says why or why not, and builds the commit that matched', async () => {
    const { repository, first, home } = aPlace();
    const watched = startWatch(assembly, repository, home);
    await watched.idle(1);
    const left = commitAll(repository, { 'README.md': 'the shop\n' }, 'Say more');
    await watched.until(() => watched.lines.some((line) => line.startsWith(left.slice(0, 7))));
    const site = commitAll(repository, { 'packages/site/index.html': 'two\n' }, 'Change the site');
    await watched.idle(2);
    gitIn(repository, 'tag', 'release-1', left);
    await watched.idle(3);
    gitIn(repository, 'switch', '-q', '--detach', left);
    const release = commitAll(repository, { 'packages/cart/cart.js': '\n' }, 'Add the cart');
    gitIn(repository, 'branch', 'release/1', release);
    await watched.idle(4);
    expect((await watched.stop()).status).toBe('Succeeded');
    expect(watched.built()).toEqual([first, site, left, release]);
    const short = (commit: string) => commit.slice(0, 7);
    expect(watched.lines.filter((line) => line.includes('start'))).toEqual([
      expect.stringContaining(`${short(left)} on main: does not start storefront: no changed path is in packages/**`),
      expect.stringContaining(`${short(site)} on main: starts storefront: branch main is in main, release/**`),
      expect.stringContaining(`${short(left)} as tag release-1: starts storefront: tag release-1 is in release-*`),
      expect.stringContaining(`${short(release)} on release/1: starts storefront: `),
    ]);
    expect(watched.lines[0]).toBe('watching acme/storefront (by its triggers) … press Ctrl-C to end');
    const trigger = watched.events.flatMap((event) =>
      event.type === 'execution' && event.state === 'STARTED'
        ? [(event.aws['detail'] as { 'execution-trigger': unknown })['execution-trigger']]
        : [],
    );
    expect(trigger[1]).toEqual({ 'trigger-type': 'WebhookV2', 'trigger-detail': connectionArn });
  });
});

describe('commits made while an execution runs', () => {
  const gate = join(directory, 'gate');
  const waiting = `while [ ! -e ${gate} ]; do sleep 0.05; done`;
  const withMode = (executionMode: codepipeline.ExecutionMode) =>
    synthesizeInto(join(directory, `${executionMode}.out`), (stack) => {
      addPipeline(stack, connected(true), { executionMode }, waiting);
    });

  test.each([
    [codepipeline.ExecutionMode.QUEUED, ['first', 'second', 'third']],
    [codepipeline.ExecutionMode.SUPERSEDED, ['first', 'third']],
  ])('%s builds %j', async (mode, expected) => {
    const { repository, first, home } = aPlace();
    rmSync(gate, { force: true });
    const watched = startWatch(withMode(mode), repository, home);
    await watched.until(() => watched.events.some((event) => event.type === 'action' && event.action === 'build'));
    const commits = new Map([['first', first]]);
    for (const name of ['second', 'third']) {
      const commit = commitAll(repository, { 'README.md': `${name}\n` }, name);
      commits.set(name, commit);
      await watched.until(() => watched.lines.some((line) => line.startsWith(`${commit.slice(0, 7)} on main: starts`)));
    }
    writeFileSync(gate, '');
    await watched.idle(expected.length);
    await watched.stop();
    expect(watched.built()).toEqual(expected.map((name) => commits.get(name)));
    expect(watched.lines.some((line) => line.includes('superseded'))).toBe(mode === 'SUPERSEDED');
  });
});

const aRepository = (stack: Stack) => codecommit.Repository.fromRepositoryName(stack, 'Repository', 'storefront');

describe('a CodeCommit source', () => {
  const assembly = synthesizeInto(join(directory, 'codecommit.out'), (stack) => {
    const repository = aRepository(stack);
    const source = (output: codepipeline.Artifact) =>
      new actions.CodeCommitSourceAction({ actionName: 'Source', repository, branch: 'main', output });
    addPipeline(stack, source, { executionMode: codepipeline.ExecutionMode.QUEUED });
    // The rule is the one that the CDK makes; what it gives the pipeline is as AWS's own example has it.
    const rule = stack.node.findAll().find((construct) => construct instanceof events.CfnRule);
    (rule as events.CfnRule).addPropertyOverride('Targets.0.InputTransformer', {
      InputPathsMap: { commit: '$.detail.commitId' },
      InputTemplate:
        '{"sourceRevisions":[{"actionName":"Source","revisionType":"COMMIT_ID","revisionValue":"<commit>"}]}',
    });
  });

  test('starts by the rule that the CDK makes for it, with the commit that its transformer says', async () => {
    const { repository, first, home } = aPlace();
    const watched = startWatch(assembly, repository, home);
    await watched.idle(1);
    gitIn(repository, 'switch', '-q', '--detach');
    const elsewhere = commitAll(repository, { 'README.md': 'elsewhere\n' }, 'Try');
    gitIn(repository, 'branch', 'develop');
    await watched.until(() => watched.lines.some((line) => line.startsWith(elsewhere.slice(0, 7))));
    gitIn(repository, 'switch', '-q', 'main');
    const second = commitAll(repository, { 'README.md': 'two\n' }, 'Second');
    await watched.idle(2);
    await watched.stop();
    expect(watched.built()).toEqual([first, second]);
    expect(watched.lines).toEqual([
      'watching storefront (branch main) … press Ctrl-C to end',
      `${elsewhere.slice(0, 7)} on develop: no rule of the template matches it`,
      expect.stringMatching(`^${second.slice(0, 7)} on main: starts storefront: the rule \\S+ matches$`),
      'watching storefront (branch main) … press Ctrl-C to end',
    ]);
    expect(
      watched.events.find((event) => event.type === 'execution' && event.execution !== watched.events[0]?.execution),
    ).toMatchObject({
      aws: {
        detail: {
          'execution-trigger': {
            'trigger-type': 'CloudWatchEvent',
            'trigger-detail': expect.stringMatching(/^arn:aws:events:ap-northeast-2:111122223333:rule\//),
          },
        },
      },
    });
  });
});

/** What a team writes that wants paths filtered for CodeCommit. */
const filter = `
const { CodeCommitClient, GetDifferencesCommand } = require('@aws-sdk/client-codecommit');
const { CodePipelineClient, StartPipelineExecutionCommand } = require('@aws-sdk/client-codepipeline');
const { SSMClient, PutParameterCommand } = require('@aws-sdk/client-ssm');
exports.handler = async ({ id, detail }) => {
  const { differences } = await new CodeCommitClient({}).send(new GetDifferencesCommand({
    repositoryName: detail.repositoryName,
    beforeCommitSpecifier: detail.oldCommitId,
    afterCommitSpecifier: detail.commitId,
  }));
  await new SSMClient({}).send(new PutParameterCommand({
    Name: '/storefront/judged', Value: detail.commitId, Type: 'String', Overwrite: true,
  }));
  if (!differences.some(({ afterBlob }) => afterBlob && afterBlob.path.startsWith('packages/'))) return;
  const start = new StartPipelineExecutionCommand({
    name: 'storefront',
    clientRequestToken: id,
    sourceRevisions: [{ actionName: 'Source', revisionType: 'COMMIT_ID', revisionValue: detail.commitId }],
  });
  const client = new CodePipelineClient({});
  const [first, again] = [await client.send(start), await client.send(start)];
  console.log(first.pipelineExecutionId === again.pipelineExecutionId ? 'started once' : 'started twice');
};`;

describe('a CodeCommit source whose pushes a function judges', () => {
  const assembly = synthesizeInto(join(directory, 'function.out'), (stack) => {
    const repository = aRepository(stack);
    const trigger = actions.CodeCommitTrigger.NONE;
    addPipeline(
      stack,
      (output) =>
        new actions.CodeCommitSourceAction({ actionName: 'Source', repository, branch: 'main', output, trigger }),
      { executionMode: codepipeline.ExecutionMode.QUEUED },
    );
    const judge = new lambda.Function(stack, 'Judge', {
      functionName: 'judge',
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(filter),
      timeout: Duration.seconds(30),
    });
    repository.onCommit('Pushed', { target: new targets.LambdaFunction(judge), branches: ['main'] });
  });

  test('the function really runs, asks what was changed, and starts the pipeline or not', async () => {
    const { repository, first, home } = aPlace();
    const watched = startWatch(assembly, repository, home);
    await watched.idle(1);
    const left = commitAll(repository, { 'README.md': 'the shop\n' }, 'Say more');
    const parameters = join(home, '.conveyor', 'parameters.json');
    await watched.until(() => watched.lines.some((line) => line.includes('calls judge')));
    const site = commitAll(repository, { 'packages/site/index.html': 'two\n' }, 'Change the site');
    await watched.idle(2);
    await watched.stop();
    expect(watched.built()).toEqual([first, site]);
    expect(watched.lines.filter((line) => /calls|starts/.test(line))).toEqual([
      expect.stringMatching(`^${left.slice(0, 7)} on main: the rule \\S+ calls judge$`),
      expect.stringMatching(`^${site.slice(0, 7)} on main: the rule \\S+ calls judge$`),
      `${site.slice(0, 7)} of Source: starts storefront: StartPipelineExecution was called`,
    ]);
    expect(JSON.parse(readFileSync(parameters, 'utf8'))).toEqual({
      '/storefront/judged': { type: 'String', value: site, version: 2 },
    });
    expect(readFileSync(join(home, '.conveyor', 'watch.log'), 'utf8')).toContain('judge: started once');
  });
});
