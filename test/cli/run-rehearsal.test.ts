import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import { conveyor, type Ran } from '../helpers/conveyor';
import { temporaryDirectory } from '../helpers/rehearsal';
import { commitAll, makeRepository } from '../helpers/repository';
import { addPipeline, synthesizeInto } from '../helpers/watch';

const directory = temporaryDirectory();
const repository = join(directory, 'storefront');
const gate = join(directory, 'gate');
const events = join(directory, 'events.jsonl');
makeRepository(repository, { 'README.md': 'shop\n' });
synthesizeInto(join(directory, 'cdk.out'), (stack) => {
  const connectionArn = 'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0aa1-bb22';
  addPipeline(
    stack,
    (output) =>
      new actions.CodeStarConnectionsSourceAction({
        actionName: 'Source',
        connectionArn,
        owner: 'acme',
        repo: 'storefront',
        branch: 'main',
        output,
      }),
    {},
    `if [ -e ${gate} ]; then exec sleep 300; fi`,
  );
});

/** Watches, and does one thing after another, each once a line has been printed so often. */
function watch(
  steps: readonly {
    readonly line: RegExp;
    readonly times: number;
    act(kill: (signal: NodeJS.Signals) => void): void;
  }[],
): Promise<Ran> {
  const open = [...steps];
  const args = ['rehearse', '--watch', '--assembly', 'cdk.out', '--source', `Source=${repository}`, '--events', events];
  return conveyor(args, {
    cwd: directory,
    onOutput: (soFar, kill) => {
      const [step] = open;
      if (step === undefined || (soFar.match(step.line)?.length ?? 0) < step.times) return;
      open.shift();
      step.act(kill);
    },
  });
}

const waits = /press Ctrl-C to end/g;
const builds = /build +started/g;

test('a watch waits for commits, and ends well when it is interrupted while it waits', async () => {
  let commit = '';
  const push = () => {
    commit = commitAll(repository, { 'README.md': 'the shop\n' }, 'Say more');
  };
  const ran = await watch([
    { line: waits, times: 1, act: push },
    { line: waits, times: 2, act: (kill) => kill('SIGINT') },
  ]);
  expect(ran.exitCode).toBe(0);
  expect(ran.stderr.split('\n').filter((line) => line !== '')).toEqual([
    'watching acme/storefront (branch main) … press Ctrl-C to end',
    `${commit.slice(0, 7)} on main: starts storefront: Source follows the branch main`,
    'watching acme/storefront (branch main) … press Ctrl-C to end',
    'stopping; again to leave at once',
  ]);
  expect(ran.stdout.match(/^storefront succeeded in /gm)).toHaveLength(2);
  const told = readFileSync(events, 'utf8').trimEnd().split('\n');
  const revisions = told.map((line) => JSON.parse(line) as { type: string; revision?: string });
  expect(revisions.filter(({ type }) => type === 'revision').map(({ revision }) => revision)).toEqual([
    expect.not.stringMatching(commit),
    commit,
  ]);
});

test('a watch that is interrupted while an execution runs stops it, and ends with it', async () => {
  writeFileSync(gate, '');
  const ran = await watch([{ line: builds, times: 1, act: (kill) => kill('SIGINT') }]);
  expect(ran.exitCode).toBe(130);
  expect(ran.stderr).toBe('stopping; again to leave at once\n');
  expect(ran.stdout).toContain('storefront stopped');
});
