import { CodeCommitClient, GetCommitCommand } from '@aws-sdk/client-codecommit';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const commit = {
  id: '0123456789012345678901234567890123456789',
  tree: '1123456789012345678901234567890123456789',
  parents: ['2123456789012345678901234567890123456789'],
  message: 'fix: the basket\n',
  author: { name: 'Kim Minji', email: 'minji@acme.example', date: '1484167798 +0900' },
  committer: { name: 'GitHub', email: 'noreply@github.com', date: '1484167799 +0000' },
};
let rehearsal: Rehearsal;
let client: CodeCommitClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({
    commit: async (repository, id) => {
      if (repository !== 'storefront') return 'no-repository';
      return id === commit.id ? commit : 'no-commit';
    },
  });
  client = new CodeCommitClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('a commit is told with its author and its message', async () => {
  const found = await client.send(new GetCommitCommand({ repositoryName: 'storefront', commitId: commit.id }));
  expect(found.commit).toMatchObject({
    commitId: '0123456789012345678901234567890123456789',
    message: 'fix: the basket\n',
    author: { name: 'Kim Minji', email: 'minji@acme.example', date: '1484167798 +0900' },
    parents: ['2123456789012345678901234567890123456789'],
  });
});

test.each([
  ['other', commit.id, 'RepositoryDoesNotExistException'],
  ['storefront', 'f'.repeat(40), 'CommitIdDoesNotExistException'],
])('of repository %s, commit %s is %s', async (repositoryName, commitId, name) => {
  await expect(client.send(new GetCommitCommand({ repositoryName, commitId }))).rejects.toMatchObject({ name });
});
