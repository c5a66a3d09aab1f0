import { toRepositoryEvent } from '../../../lib/aws/events/repository-event';

const change = {
  repository: 'MyDemoRepo',
  repositoryId: '12345678-1234-5678-abcd-12345678abcd',
  account: '123456789012',
  region: 'us-east-2',
  referenceType: 'branch',
  referenceName: 'myBranch',
  time: new Date('2019-06-12T10:23:43.123Z'),
  id: '01234567-0123-0123-0123-012345678901',
} as const;

/** @see https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html */
test('a branch that was made is told as in AWS’s own example', () => {
  expect(toRepositoryEvent({ ...change, commit: '3e5983DESTINATION' })).toEqual({
    version: '0',
    id: '01234567-0123-0123-0123-012345678901',
    'detail-type': 'CodeCommit Repository State Change',
    source: 'aws.codecommit',
    account: '123456789012',
    time: '2019-06-12T10:23:43Z',
    region: 'us-east-2',
    resources: ['arn:aws:codecommit:us-east-2:123456789012:MyDemoRepo'],
    detail: {
      event: 'referenceCreated',
      repositoryName: 'MyDemoRepo',
      repositoryId: '12345678-1234-5678-abcd-12345678abcd',
      referenceType: 'branch',
      referenceName: 'myBranch',
      referenceFullName: 'refs/heads/myBranch',
      commitId: '3e5983DESTINATION',
    },
  });
});

test('one that was moved has both commits, a tag that was deleted the old one', () => {
  const moved = toRepositoryEvent({ ...change, commit: 'b', oldCommit: 'a' });
  expect(moved.detail).toMatchObject({ event: 'referenceUpdated', commitId: 'b', oldCommitId: 'a' });
  const deleted = toRepositoryEvent({ ...change, referenceType: 'tag', referenceName: 'v1', oldCommit: 'a' });
  expect(deleted.detail).toMatchObject({ event: 'referenceDeleted', referenceFullName: 'refs/tags/v1' });
  expect(deleted.detail).not.toHaveProperty('commitId');
});
