import { join } from 'node:path';
import type { ExecutionStart } from '../../../lib/rehearsal/execution-start';
import { toHome } from '../../../lib/rehearsal/store/home';
import { takeChange } from '../../../lib/rehearsal/watch/take-change';
import type { TakeOptions } from '../../../lib/rehearsal/watch/take-verdict';
import { lookAtSources, type WatchedSources, watchSources } from '../../../lib/rehearsal/watch/watched-sources';
import { planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();
const path = join(directory, 'storefront');
makeRepository(path, { 'a.txt': 'a\n' });
const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
const part = { kind: 'source', origin } as const;
const category = 'Source';
const plan = planOf({
  Source: [
    [
      { name: 'App', category, provider: 'CodeStarSourceConnection', configuration: { BranchName: 'main' }, part },
      {
        name: 'Polled',
        category,
        provider: 'CodeCommit',
        configuration: { RepositoryName: 'storefront', BranchName: 'main' },
        part,
      },
      { name: 'Object', category, provider: 'S3', part },
      { name: 'StandIn', category, provider: 'CodeCommit' },
    ],
  ],
});
let watched: readonly WatchedSources[];
beforeAll(async () => {
  watched = await watchSources(plan, toHome(join(directory, 'home')));
});

/** Takes what has changed; answers what was said, started and delivered. */
async function takeAll() {
  const said: string[] = [];
  const started: ExecutionStart[] = [];
  const delivered: unknown[] = [];
  const options: TakeOptions = {
    pipeline: plan.pipeline,
    rules: [],
    startExecution: (start) => ({ ok: true, executionId: String(started.push(start)) }),
    deliver: (event) => delivered.push(event),
    say: (line) => said.push(line),
    clock: () => new Date('2026-03-02T00:00:00Z'),
    newId: () => '11111111-2222-4333-8444-555555555555',
  };
  for (const one of watched) for (const change of await lookAtSources(one)) await takeChange(change, options);
  return { said, started, delivered };
}

test('a push starts by the connection and by polling, and CodeCommit tells of it', async () => {
  const before = gitIn(path, 'rev-parse', 'HEAD');
  const commit = commitAll(path, { 'a.txt': 'b\n' }, 'Change');
  const { said, started, delivered } = await takeAll();
  const short = commit.slice(0, 7);
  expect(said).toEqual([
    `${short} on main: starts storefront: App follows the branch main`,
    `${short} on main: starts storefront: Polled follows the branch main, by polling`,
  ]);
  expect(started.map(({ trigger, revisions }) => [trigger.type, ...revisions])).toEqual([
    ['WebhookV2', ['App', { commit, branch: 'main' }]],
    ['PollForSourceChanges', ['Polled', { commit, branch: 'main' }]],
  ]);
  expect(delivered).toEqual([
    expect.objectContaining({
      resources: ['arn:aws:codecommit:ap-northeast-2:111122223333:storefront'],
      detail: expect.objectContaining({ event: 'referenceUpdated', commitId: commit, oldCommitId: before }),
    }),
  ]);
});

test('a branch that is deleted starts nothing, and CodeCommit tells of it', async () => {
  gitIn(path, 'branch', 'old');
  await takeAll();
  gitIn(path, 'branch', '-D', 'old');
  const { said, started, delivered } = await takeAll();
  expect([said, started]).toEqual([['branch old is gone: no rule of the template matches it'], []]);
  expect(delivered).toEqual([
    expect.objectContaining({ detail: expect.objectContaining({ event: 'referenceDeleted', referenceName: 'old' }) }),
  ]);
});
