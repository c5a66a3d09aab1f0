import { type Reply, refuse, reply } from './answer';
import { type JsonInput, textOf } from './json-protocol';

/** Two commits, and what they have in common. */
export interface MergeView {
  /** 40 hex digits, as are the others. */
  readonly source: string;
  readonly destination: string;
  /** The best common ancestor. @default - they have none */
  readonly base?: string;
  /** The commit by which the source was merged into the destination. @default - there is none: it was not, or by a fast forward */
  readonly merged?: string;
}

/** What GetMergeCommit answers from. */
export interface MergeData {
  /** Two commits of a repository, named by their ids, branches or tags. */
  readonly merge: (
    repository: string,
    commits: { readonly source: string; readonly destination: string },
  ) => Promise<MergeView | 'no-repository' | 'no-commit'>;
}

/**
 * Answers GetMergeCommit.
 * @see https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetMergeCommit.html
 */
export async function getMergeCommit(input: JsonInput, data: MergeData): Promise<Reply> {
  const repository = textOf(input, 'repositoryName');
  const source = textOf(input, 'sourceCommitSpecifier');
  const destination = textOf(input, 'destinationCommitSpecifier');
  if (repository === undefined) return refuse('RepositoryNameRequiredException', 'A repository name is required.');
  if (source === undefined || destination === undefined)
    return refuse('CommitRequiredException', 'A commit was not specified.');
  const view = await data.merge(repository, { source, destination });
  if (view === 'no-repository') return refuse('RepositoryDoesNotExistException', `${repository} does not exist`);
  if (view === 'no-commit') return refuse('CommitDoesNotExistException', `Could not find ${source} or ${destination}`);
  return reply({
    sourceCommitId: view.source,
    destinationCommitId: view.destination,
    baseCommitId: view.base,
    mergedCommitId: view.merged,
  });
}
