import { toReference } from '../../../lambda/start/reference';
import { repositoryEvent } from './events';

const commitId = 'a'.repeat(40);
const oldCommitId = 'b'.repeat(40);

test('a branch that was updated, and a tag that was created', () => {
  expect(toReference(repositoryEvent(7, { commitId, oldCommitId, referenceName: 'feature/x' }))).toEqual({
    kind: 'branch',
    name: 'feature/x',
    repository: 'acme-app',
    commit: commitId,
    before: oldCommitId,
    time: new Date('2026-03-02T09:03:07Z'),
  });
  const tag = { event: 'referenceCreated', referenceType: 'tag', referenceName: 'v1', commitId };
  expect(toReference(repositoryEvent(7, tag))).toEqual({
    kind: 'tag',
    name: 'v1',
    repository: 'acme-app',
    commit: commitId,
    time: new Date('2026-03-02T09:03:07Z'),
  });
});

test.each([
  ['a branch that was deleted', { event: 'referenceDeleted', oldCommitId }],
  ['a merge commit that nothing points to', { event: 'unreferencedMergeCommitCreated', commitId }],
  ['a reference of another type', { referenceType: 'note', commitId }],
  ['no commit', {}],
])('%s is not followed', (_, detail) => {
  expect(toReference(repositoryEvent(7, detail))).toBeUndefined();
});
