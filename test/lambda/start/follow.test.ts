import { follow } from '../../../lambda/start/follow';
import { type RepositoryEvent, toReference } from '../../../lambda/start/reference';
import type { PushFilter } from '../../../lib/aws/codepipeline/trigger';
import { type Aws, startAws } from './aws';
import { repositoryEvent } from './events';

const main = { includes: ['main'], excludes: [] };
const site: PushFilter = { branches: main, paths: { includes: ['site/**'], excludes: [] } };
const pointer = '/conveyor/storefront/App';
const parameter = `${pointer}/branch/main`;

let aws: Aws;
beforeAll(async () => {
  aws = await startAws();
});
beforeEach(() => aws.reset());
afterAll(() => aws.close());

/** Follows an event of the repository, as the pipeline's source with these filters. */
async function receive(event: RepositoryEvent, filters: readonly PushFilter[] = [site]) {
  const reference = toReference(event);
  if (reference === undefined) throw new Error('the event tells of no reference');
  return follow('storefront', { source: 'App', repository: 'acme-app', filters, pointer }, reference, aws.clients);
}

const updated = (second: number, oldCommitId: string, commitId: string) =>
  repositoryEvent(second, { oldCommitId, commitId });
const commitsStarted = () =>
  aws.started.map(({ revisions }) => (revisions as [{ revisionValue: string }])[0].revisionValue);
const kept = () => JSON.parse(aws.parameters.get(parameter) ?? '{}') as Record<string, unknown>;

test('a push that changed an included path starts the pipeline with its commit', async () => {
  const pushed = aws.commit('site/a');
  expect(await receive(updated(1, aws.first, pushed))).toEqual({
    outcome: 'started',
    commit: pushed,
    why: `branch main is in main; site/a is in site/**; compared with the commit before, ${aws.first}`,
    execution: 'execution-1',
  });
  expect(aws.started).toEqual([
    {
      token: expect.stringMatching(/^[a-zA-Z0-9-]{1,128}$/),
      revisions: [{ actionName: 'App', revisionType: 'COMMIT_ID', revisionValue: pushed }],
    },
  ]);
  const time = '2026-03-02T09:03:01.000Z';
  expect(kept()).toEqual({ commit: pushed, time, since: time, started: true });
});

test('a push that changed others starts nothing, all pages are looked at, and the pointer moves', async () => {
  const pushed = aws.commit('api/a', 'api/b', 'docs/a', 'docs/b', 'docs/c');
  expect(await receive(updated(1, aws.first, pushed))).toMatchObject({
    outcome: 'not started',
    why: `no changed path is in site/**; 5 paths were looked at; compared with the commit before, ${aws.first}`,
  });
  expect(aws.started).toEqual([]);
  expect(kept()).toMatchObject({ commit: pushed, started: false });
  expect(aws.calls.filter((name) => name === 'GetDifferences')).toHaveLength(3);
});

test('of a path that is let through no further pages are asked for, and of filters without paths none', async () => {
  const pushed = aws.commit('site/a', 'site/b', 'site/c');
  await receive(updated(1, aws.first, pushed));
  expect(aws.calls.filter((name) => name === 'GetDifferences')).toHaveLength(1);
  await receive(updated(2, pushed, aws.commit('api/a')), [{ branches: main }]);
  expect(aws.calls.filter((name) => name === 'GetDifferences')).toHaveLength(1);
  expect(aws.started).toHaveLength(2);
});

test('a branch that no filter is for is not followed', async () => {
  const event = repositoryEvent(1, { referenceName: 'wip/x', commitId: aws.commit('site/a'), oldCommitId: aws.first });
  expect(await receive(event)).toMatchObject({ outcome: 'not started', why: 'branch wip/x is not in main' });
  expect(aws.calls).toEqual([]);
});

test('a file that was removed is a path that changed', async () => {
  aws.git('rm', '-q', 'site/b');
  expect(await receive(updated(1, aws.first, aws.commit('api/a')))).toMatchObject({ outcome: 'started' });
});

describe('a branch that was created', () => {
  const created = (second: number, commitId: string, referenceName = 'main') =>
    repositoryEvent(second, { event: 'referenceCreated', commitId, referenceName });
  const anywhere: readonly PushFilter[] = [{ paths: { includes: ['site/**'], excludes: [] } }];

  test('is compared with where it left the default branch', async () => {
    aws.git('checkout', '-q', '-b', 'feature/api');
    const own = aws.commit('api/a');
    aws.git('checkout', '-q', 'main');
    aws.commit('site/a');
    expect(await receive(created(1, own, 'feature/api'), anywhere)).toMatchObject({
      outcome: 'not started',
      why: `no changed path is in site/**; 1 path was looked at; compared with where it left the default branch, ${aws.first}`,
    });
  });

  test('is new as a whole when it holds nothing that the default branch does not, or is the default branch', async () => {
    const why = expect.stringMatching(/site\/a is in site\/\*\*; compared with nothing, so that every path counts$/);
    expect(await receive(created(1, aws.first, 'release/1.0'), anywhere)).toMatchObject({ outcome: 'started', why });
    expect(await receive(created(1, aws.first), anywhere)).toMatchObject({ outcome: 'started', why });
  });

  test('again, at a commit that was judged, is judged again', async () => {
    await receive(created(1, aws.first), anywhere);
    expect(await receive(created(9, aws.first), anywhere)).toMatchObject({ execution: 'execution-2' });
  });
});

test('a tag meets the filters of tags, and starts the pipeline with its commit', async () => {
  const tags: readonly PushFilter[] = [site, { tags: { includes: ['v*'], excludes: [] } }];
  const tagged = (referenceName: string) =>
    repositoryEvent(1, { event: 'referenceCreated', referenceType: 'tag', referenceName, commitId: aws.first });
  expect(await receive(tagged('v1.2'), tags)).toMatchObject({ outcome: 'started', why: 'tag v1.2 is in v*' });
  expect(await receive(tagged('x'), tags)).toMatchObject({ outcome: 'not started', why: 'tag x is not in v*' });
  expect([...aws.parameters.keys()]).toEqual([`${pointer}/tag/v1.2`]);
  expect(aws.calls).not.toContain('GetDifferences');
});

describe('what EventBridge does', () => {
  test('an event that comes twice starts once', async () => {
    const event = updated(1, aws.first, aws.commit('site/a'));
    await receive(event);
    expect(await receive(event)).toMatchObject({
      outcome: 'not started',
      why: expect.stringContaining('judged before'),
    });
    expect(aws.started).toHaveLength(1);
  });

  test('what a lost event would have told of is caught up on', async () => {
    const known = aws.commit('api/a');
    await receive(updated(1, aws.first, known));
    const lost = aws.commit('site/a');
    const pushed = aws.commit('api/b');
    expect(await receive(updated(9, lost, pushed))).toMatchObject({
      outcome: 'started',
      commit: pushed,
      why: `branch main is in main; site/a is in site/**; compared with the commit that was judged last, ${known}`,
    });
  });

  test('an event that arrives late starts no older commit after a newer', async () => {
    const known = aws.commit('api/a');
    await receive(updated(1, aws.first, known));
    const older = aws.commit('site/a');
    const newer = aws.commit('site/b');
    await receive(updated(3, older, newer));
    expect(await receive(updated(2, known, older))).toMatchObject({ outcome: 'not started' });
    expect(commitsStarted()).toEqual([newer]);
    expect(kept()).toMatchObject({ commit: newer, time: '2026-03-02T09:03:03.000Z' });
  });

  test('nor does it within one second', async () => {
    const known = aws.commit('api/a');
    await receive(updated(1, aws.first, known));
    const older = aws.commit('site/a');
    const newer = aws.commit('site/b');
    await receive(updated(2, older, newer));
    expect(await receive(updated(2, known, older))).toMatchObject({ outcome: 'not started' });
    // In their order both start.
    const next = aws.commit('site/a');
    await receive(updated(2, newer, next));
    expect(commitsStarted()).toEqual([newer, next]);
  });

  test('what the very first event missed is delivered with the newest commit', async () => {
    const older = aws.commit('site/a');
    const newer = aws.commit('api/a');
    await receive(updated(2, older, newer));
    expect(aws.started).toEqual([]);
    const late = updated(1, aws.first, older);
    expect(await receive(late)).toMatchObject({ outcome: 'started', commit: newer });
    expect(await receive(late)).toMatchObject({ outcome: 'not started' });
    expect(commitsStarted()).toEqual([newer]);
    expect(kept()).toMatchObject({
      commit: newer,
      time: '2026-03-02T09:03:02.000Z',
      since: '2026-03-02T09:03:01.000Z',
    });
  });

  test('what it missed within its second is delivered too', async () => {
    const older = aws.commit('site/a');
    const newer = aws.commit('api/a');
    await receive(updated(1, older, newer));
    await receive(updated(1, aws.first, older));
    expect(commitsStarted()).toEqual([newer]);
  });

  test('what it missed is not delivered again when the pipeline was started since', async () => {
    const older = aws.commit('site/a');
    const newer = aws.commit('site/b');
    await receive(updated(2, older, newer));
    await receive(updated(3, newer, aws.commit('api/a')));
    expect(await receive(updated(1, aws.first, older))).toMatchObject({
      outcome: 'not started',
      why: 'the pipeline was started with a newer commit, of 2026-03-02T09:03:03.000Z at the latest',
    });
    expect(commitsStarted()).toEqual([newer]);
  });

  test('a branch that is where it was, after events that were lost, starts nothing, nor do these when they arrive', async () => {
    const there = aws.commit('site/a');
    await receive(updated(1, aws.first, there));
    const away = aws.commit('site/b');
    expect(await receive(updated(3, away, there))).toMatchObject({ outcome: 'not started' });
    expect(await receive(updated(2, there, away))).toMatchObject({ outcome: 'not started' });
    expect(commitsStarted()).toEqual([there]);
  });
});

describe('what people do', () => {
  test('a force push is a newer change, and one back to a commit starts it again', async () => {
    const one = aws.commit('site/a');
    await receive(updated(1, aws.first, one));
    aws.git('reset', '-q', '--hard', aws.first);
    const other = aws.commit('site/b');
    await receive(updated(2, one, other));
    await receive(updated(3, other, one));
    expect(commitsStarted()).toEqual([one, other, one]);
  });

  test('a force push back within one second is a newer change', async () => {
    const pushed = aws.commit('site/a');
    await receive(updated(1, aws.first, pushed));
    await receive(updated(1, pushed, aws.first));
    expect(commitsStarted()).toEqual([pushed, aws.first]);
  });

  test('a pointer whose commit is gone gives way to the commit before, and that to every path', async () => {
    const pushed = aws.commit('api/a');
    const gone = 'f'.repeat(40);
    aws.parameters.set(parameter, JSON.stringify({ ...times, commit: gone, started: false }));
    const why = `no changed path is in site/**; 1 path was looked at; compared with the commit before, ${aws.first}`;
    expect(await receive(updated(1, aws.first, pushed))).toMatchObject({ why });
    const next = aws.commit('api/b');
    expect(await receive(updated(2, gone, next))).toMatchObject({
      outcome: 'not started',
      why: expect.stringContaining('compared with the commit that was judged last'),
    });
    aws.parameters.clear();
    expect(await receive(updated(3, gone, next))).toMatchObject({
      outcome: 'started',
      why: expect.stringContaining('compared with nothing'),
    });
  });

  test('a parameter that somebody wrote something else into is as good as none', async () => {
    aws.parameters.set(parameter, 'reset');
    expect(await receive(updated(1, aws.first, aws.commit('site/a')))).toMatchObject({ outcome: 'started' });
    expect(kept()).toMatchObject({ started: true });
  });
});

const times = { time: '2026-03-02T09:00:00.000Z', since: '2026-03-02T09:00:00.000Z' };

describe('what AWS refuses', () => {
  test.each([
    ['StartPipelineExecution', 'ConflictException'],
    ['GetDifferences', 'ThrottlingException'],
    ['GetParameter', 'AccessDeniedException'],
  ])('%s that fails is an error, leaves the pointer, and the second try starts', async (operation, name) => {
    const event = updated(1, aws.first, aws.commit('site/a'));
    aws.refused.set(operation, name);
    await expect(receive(event)).rejects.toMatchObject({ name });
    expect(aws.parameters.size).toBe(0);
    aws.refused.clear();
    expect(await receive(event)).toMatchObject({ outcome: 'started' });
  });

  test('a pointer that cannot be written is an error, and the second try starts nothing twice', async () => {
    const event = updated(1, aws.first, aws.commit('site/a'));
    aws.refused.set('PutParameter', 'TooManyUpdates');
    await expect(receive(event)).rejects.toMatchObject({ name: 'TooManyUpdates' });
    aws.refused.clear();
    expect(await receive(event)).toMatchObject({ outcome: 'started', execution: 'execution-1' });
    expect(aws.started).toHaveLength(1);
  });

  test('a commit that does not exist is an error', async () => {
    await expect(receive(updated(1, aws.first, 'e'.repeat(40)))).rejects.toMatchObject({
      name: 'CommitDoesNotExistException',
    });
  });
});
