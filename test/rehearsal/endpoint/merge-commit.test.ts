import { CodeCommitClient, GetMergeCommitCommand } from '@aws-sdk/client-codecommit';
import { tryFindMerge } from '../../../lib/rehearsal/sources/find-merge';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const repository = temporaryDirectory();
let rehearsal: Rehearsal;
let client: CodeCommitClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({
    merge: async (name, commits) =>
      name === 'storefront' ? ((await tryFindMerge(repository, commits)) ?? 'no-commit') : 'no-repository',
  });
  client = new CodeCommitClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

const ask = (sourceCommitSpecifier: string, destinationCommitSpecifier: string, repositoryName = 'storefront') =>
  client.send(new GetMergeCommitCommand({ repositoryName, sourceCommitSpecifier, destinationCommitSpecifier }));

test('two commits, their common ancestor, and the merge once there is one', async () => {
  const base = makeRepository(repository, { 'title.txt': 'Storefront\n' });
  gitIn(repository, 'switch', '-q', '-c', 'feature/cart');
  const source = commitAll(repository, { 'cart.txt': '\n' }, 'Add the cart');
  gitIn(repository, 'switch', '-q', 'main');
  const destination = commitAll(repository, { 'till.txt': '\n' }, 'Add the till');
  const before = await ask('feature/cart', 'main');
  expect(before).toMatchObject({ sourceCommitId: source, destinationCommitId: destination, baseCommitId: base });
  expect(before.mergedCommitId).toBeUndefined();
  gitIn(repository, 'merge', '-q', '--no-ff', '-m', 'Merge the cart', 'feature/cart');
  expect(await ask(source, destination)).toMatchObject({ mergedCommitId: gitIn(repository, 'rev-parse', 'main') });
});

test('what is not there is said', async () => {
  await expect(ask('main', 'main', 'other')).rejects.toMatchObject({ name: 'RepositoryDoesNotExistException' });
  await expect(ask('nowhere', 'main')).rejects.toMatchObject({ name: 'CommitDoesNotExistException' });
});
