import { isCommit, toCommitSources, toRevisions } from '../../../lambda/notify/revision';

const id = '1a104adf6a84de18fa3e3c4cb42b5024fe450ed5';

test("a connection's revision carries the first line of the commit's message and no author", () => {
  const revisionSummary = '{"ProviderType":"GitHub","CommitMessage":"Fix the price\\n\\nIt was rounded."}';
  const revisionUrl = 'https://ap-northeast-2.console.aws.amazon.com/codesuite/settings/connections/redirect?Commit=1a';
  expect(toRevisions([{ name: 'Source', revisionId: id, revisionSummary, revisionUrl }])).toEqual([
    { artifact: 'Source', id, message: 'Fix the price', url: revisionUrl },
  ]);
});

test('a revision may have nothing but its id, and without one is none', () => {
  expect(toRevisions([{ name: 'Source', revisionId: id }, { name: 'Other' }])).toEqual([{ artifact: 'Source', id }]);
});

test('CodeCommit can be asked of the artifacts that its source actions made', () => {
  const made = (provider: string) => ({
    input: {
      actionTypeId: { category: 'Source', owner: 'AWS', provider, version: '1' } as const,
      configuration: { RepositoryName: 'storefront', BranchName: 'main' },
    },
    output: { outputArtifacts: [{ name: `From${provider}` }] },
  });
  expect(toCommitSources([made('CodeCommit'), made('S3'), {}])).toEqual([
    { artifact: 'FromCodeCommit', repository: 'storefront' },
  ]);
});

test('the version of an object in S3 is no commit', () => {
  expect(isCommit(id)).toBe(true);
  expect(isCommit('a'.repeat(64))).toBe(true);
  expect(isCommit('L4kqtJlcpXroDTDmpUMLUo')).toBe(false);
});
