import type { EventBridgeEvent } from 'aws-lambda';

/** A branch or a tag of a CodeCommit repository that was made, moved or deleted. */
export interface ReferenceStateChange {
  /** The repository's name. */
  readonly repository: string;
  /** The repository's id, a UUID. */
  readonly repositoryId: string;
  /** The account that the repository lives in, 12 digits. */
  readonly account: string;
  /** The region that the repository lives in. */
  readonly region: string;
  readonly referenceType: 'branch' | 'tag';
  /** `main`, without `refs/heads/`. */
  readonly referenceName: string;
  /** The commit that it names now. @default - it was deleted */
  readonly commit?: string;
  /** The commit that it named before. @default - it is new */
  readonly oldCommit?: string;
  /** When it changed. */
  readonly time: Date;
  /** The event's own id, a UUID. */
  readonly id: string;
}

/** What the event says of the change, under AWS's names. */
export interface ReferenceDetail {
  readonly event: 'referenceCreated' | 'referenceUpdated' | 'referenceDeleted';
  readonly repositoryName: string;
  readonly repositoryId: string;
  readonly referenceType: 'branch' | 'tag';
  readonly referenceName: string;
  /** `refs/heads/main`. */
  readonly referenceFullName: string;
  readonly commitId?: string;
  readonly oldCommitId?: string;
}

/**
 * The event that CodeCommit puts on the default event bus.
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html
 */
export function toRepositoryEvent(
  change: ReferenceStateChange,
): EventBridgeEvent<'CodeCommit Repository State Change', ReferenceDetail> {
  const { repository, account, region, time, id } = change;
  return {
    version: '0',
    id,
    'detail-type': 'CodeCommit Repository State Change',
    source: 'aws.codecommit',
    account,
    time: `${time.toISOString().slice(0, 19)}Z`,
    region,
    resources: [`arn:aws:codecommit:${region}:${account}:${repository}`],
    detail: toDetail(change),
  };
}

function toDetail({ commit, oldCommit, ...change }: ReferenceStateChange): ReferenceDetail {
  return {
    event:
      commit === undefined ? 'referenceDeleted' : oldCommit === undefined ? 'referenceCreated' : 'referenceUpdated',
    repositoryName: change.repository,
    repositoryId: change.repositoryId,
    referenceType: change.referenceType,
    referenceName: change.referenceName,
    referenceFullName: `refs/${change.referenceType === 'tag' ? 'tags' : 'heads'}/${change.referenceName}`,
    ...(commit !== undefined && { commitId: commit }),
    ...(oldCommit !== undefined && { oldCommitId: oldCommit }),
  };
}
