import { sourceVariables, variablesIn } from '../../../lib/aws/codepipeline/variables';

test('variables are found with their namespaces and keys, wherever they stand', () => {
  expect(variablesIn('Release #{Source.CommitId} by #{my-build@1.VERSION}?')).toEqual([
    { written: '#{Source.CommitId}', namespace: 'Source', key: 'CommitId' },
    { written: '#{my-build@1.VERSION}', namespace: 'my-build@1', key: 'VERSION' },
  ]);
});

test('what looks like a variable and is none is found without a namespace', () => {
  expect(variablesIn('#{x} #{a.b.c} #{} #{open').map(({ written, namespace }) => [written, namespace])).toEqual([
    ['#{x}', ''],
    ['#{a.b.c}', ''],
    ['#{}', ''],
    ['#{open', ''],
  ]);
});

test('a text without any has none', () => {
  expect(variablesIn('plain ${a.b.c} {#}')).toEqual([]);
});

test('a connection tells the full name of its repository, CodeCommit the name', () => {
  expect(sourceVariables.CodeStarSourceConnection).toContain('FullRepositoryName');
  expect(sourceVariables.CodeCommit).toContain('RepositoryName');
  expect(sourceVariables.S3).toEqual(['ETag', 'VersionId']);
});
