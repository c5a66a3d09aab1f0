import type { ActionExecutionDetail, ArtifactRevision } from '@aws-sdk/client-codepipeline';
import { clip, firstLine, toSentence } from './summary';

/** What a source action brought into the execution. */
export interface Revision {
  /** The name of the source's artifact. */
  readonly artifact: string;
  /** The commit's id; for an S3 source the version of the object. */
  readonly id: string;
  /** The first line of the commit's message. */
  readonly message?: string;
  /** Who wrote the commit, as `Name <address>`; only CodeCommit can be asked. */
  readonly author?: string;
  /** A page that shows it. */
  readonly url?: string;
}

/** The CodeCommit repository from which an artifact came. */
export interface CommitSource {
  /** The name of the source's artifact. */
  readonly artifact: string;
  /** The repository's name. */
  readonly repository: string;
}

/** The revisions that an execution tells of; those without an id are left out. */
export function toRevisions(revisions: readonly ArtifactRevision[]): readonly Revision[] {
  return revisions.flatMap(({ name, revisionId, revisionSummary, revisionUrl }) => {
    if (!revisionId) return [];
    const sentence = toSentence(revisionSummary);
    return [
      {
        artifact: name ?? '',
        id: revisionId,
        ...(sentence && { message: clip(firstLine(sentence), 200) }),
        ...(revisionUrl && { url: revisionUrl }),
      },
    ];
  });
}

/** Those artifacts of an execution whose commits CodeCommit can be asked for. */
export function toCommitSources(actions: readonly ActionExecutionDetail[]): readonly CommitSource[] {
  return actions.flatMap(({ input, output }) => {
    const repository = input?.configuration?.['RepositoryName'];
    if (input?.actionTypeId?.provider !== 'CodeCommit' || !repository) return [];
    return (output?.outputArtifacts ?? []).map(({ name }) => ({ artifact: name ?? '', repository }));
  });
}

/** Whether an id is that of a git commit, SHA-1 or SHA-256. */
export function isCommit(id: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
}
