import type { EventBridgeEvent } from 'aws-lambda';

/**
 * What CodeCommit says of a branch or a tag that was created, updated or deleted.
 *
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html
 */
export type RepositoryEvent = EventBridgeEvent<'CodeCommit Repository State Change', RepositoryDetail>;

/** Its detail, under CodeCommit's names. */
export interface RepositoryDetail {
  /** `referenceCreated`, `referenceUpdated` or `referenceDeleted`, or another's event. */
  readonly event: string;
  readonly repositoryName: string;
  readonly referenceType?: string;
  /** `feature/x`. */
  readonly referenceName?: string;
  /** Where it points to now. */
  readonly commitId?: string;
  /** Where it pointed to; absent when it was created. */
  readonly oldCommitId?: string;
}

/** A branch or a tag that points to another commit than before. */
export interface Reference {
  readonly kind: 'branch' | 'tag';
  /** `feature/x`. */
  readonly name: string;
  readonly repository: string;
  /** The commit that it points to now. */
  readonly commit: string;
  /**
   * The commit that it pointed to.
   * @default - it was created
   */
  readonly before?: string;
  /** When that happened; events know the second. */
  readonly time: Date;
}

/** The branch or the tag that an event tells of; undefined when it was deleted, or the event tells of something else. */
export function toReference({ detail, time }: RepositoryEvent): Reference | undefined {
  const { event, referenceType: kind, referenceName: name, commitId: commit, oldCommitId: before } = detail;
  if (event !== 'referenceCreated' && event !== 'referenceUpdated') return undefined;
  if ((kind !== 'branch' && kind !== 'tag') || !name || !commit) return undefined;
  const reference: Reference = { kind, name, repository: detail.repositoryName, commit, time: new Date(time) };
  return before && event === 'referenceUpdated' ? { ...reference, before } : reference;
}
