import { CodeCommitClient, GetDifferencesCommand, type GetDifferencesCommandInput } from '@aws-sdk/client-codecommit';
import { tryListDifferences } from '../../../lib/rehearsal/sources/list-differences';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const repository = temporaryDirectory();
let first: string;
let second: string;
let rehearsal: Rehearsal;
let client: CodeCommitClient;
beforeAll(async () => {
  first = makeRepository(repository, { 'packages/site/index.html': 'one\n', 'README.md': 'shop\n', 'tools/x.sh': '' });
  gitIn(repository, 'rm', '-q', 'tools/x.sh');
  second = commitAll(repository, { 'packages/site/index.html': 'two\n', 'packages/cart/index.js': '\n' }, 'Add');
  rehearsal = await aRehearsal({
    differences: async (name, commits) =>
      name === 'storefront' ? ((await tryListDifferences(repository, commits)) ?? 'no-commit') : 'no-repository',
  });
  client = new CodeCommitClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

const ask = (input: Partial<GetDifferencesCommandInput>) =>
  client.send(new GetDifferencesCommand({ repositoryName: 'storefront', afterCommitSpecifier: 'main', ...input }));

test('what was added, modified and deleted is told with its blobs', async () => {
  const { differences, NextToken } = await ask({ beforeCommitSpecifier: first, afterCommitSpecifier: second });
  expect(differences?.map((one) => [one.changeType, one.beforeBlob?.path, one.afterBlob?.path])).toEqual([
    ['A', undefined, 'packages/cart/index.js'],
    ['M', 'packages/site/index.html', 'packages/site/index.html'],
    ['D', 'tools/x.sh', undefined],
  ]);
  expect(differences?.[1]?.afterBlob).toEqual({
    blobId: gitIn(repository, 'rev-parse', 'main:packages/site/index.html'),
    path: 'packages/site/index.html',
    mode: '100644',
  });
  expect(NextToken).toBeUndefined();
});

test('without a commit before, every file is an addition; a page at a time when asked so', async () => {
  const page = await ask({ MaxResults: 2 });
  const rest = await ask({ MaxResults: 2, NextToken: page.NextToken });
  const paths = [page, rest].map(({ differences }) =>
    differences?.map((one) => `${one.changeType} ${one.afterBlob?.path}`),
  );
  expect(paths).toEqual([['A README.md', 'A packages/cart/index.js'], ['A packages/site/index.html']]);
  expect(rest.NextToken).toBeUndefined();
});

test('a path limits what is shown to a folder', async () => {
  const { differences } = await ask({ beforeCommitSpecifier: first, afterPath: 'packages/cart/' });
  expect(differences?.map((one) => one.afterBlob?.path)).toEqual(['packages/cart/index.js']);
});

test.each([
  [{ repositoryName: 'other' }, 'RepositoryDoesNotExistException'],
  [{ afterCommitSpecifier: 'f'.repeat(40) }, 'CommitDoesNotExistException'],
  [{ beforeCommitSpecifier: '--all' }, 'CommitDoesNotExistException'],
  [{ NextToken: 'x' }, 'InvalidContinuationTokenException'],
  [{ MaxResults: -1 }, 'InvalidMaxResultsException'],
])('%j is %s', async (input, name) => {
  await expect(ask(input)).rejects.toMatchObject({ name });
});
