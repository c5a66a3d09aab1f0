import type { RepositoryEvent } from '../../../lambda/start/reference';

/** After the samples of CodeCommit's guide: a branch that was updated, one second of the third minute. */
export function repositoryEvent(second: number, detail: Partial<RepositoryEvent['detail']>): RepositoryEvent {
  return {
    version: '0',
    id: '01234567-0123-0123-0123-012345678901',
    'detail-type': 'CodeCommit Repository State Change',
    source: 'aws.codecommit',
    account: '111122223333',
    time: new Date(Date.UTC(2026, 2, 2, 9, 3, second)).toISOString().replace('.000Z', 'Z'),
    region: 'ap-northeast-2',
    resources: ['arn:aws:codecommit:ap-northeast-2:111122223333:acme-app'],
    detail: {
      event: 'referenceUpdated',
      repositoryName: 'acme-app',
      referenceType: 'branch',
      referenceName: 'main',
      ...detail,
    },
  };
}
