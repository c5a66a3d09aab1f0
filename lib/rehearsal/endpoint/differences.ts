import { type Reply, refuse, reply } from './answer';
import { type JsonInput, textOf } from './json-protocol';

/** One side of a difference: a file of a commit. */
export interface BlobView {
  /** 40 hex digits. */
  readonly id: string;
  /** From the root of the repository, without a slash in front. */
  readonly path: string;
  /** `100644`, as git keeps it. */
  readonly mode: string;
}

/** A file that differs between two commits; one that was added has no `before`, one that was deleted no `after`. */
export interface Difference {
  readonly before?: BlobView;
  readonly after?: BlobView;
}

/** What GetDifferences answers from. */
export interface DifferencesData {
  /** The files that differ, in the order of their paths; without `before` every file of `after`. */
  readonly differences: (
    repository: string,
    commits: { readonly before?: string; readonly after: string },
  ) => Promise<readonly Difference[] | 'no-repository' | 'no-commit'>;
}

/**
 * Answers GetDifferences: 100 a page unless `MaxResults` says fewer; the token is the number of the next one.
 * @see https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetDifferences.html
 */
export async function getDifferences(input: JsonInput, data: DifferencesData): Promise<Reply> {
  const repository = textOf(input, 'repositoryName');
  const after = textOf(input, 'afterCommitSpecifier');
  const before = textOf(input, 'beforeCommitSpecifier');
  if (repository === undefined) return refuse('RepositoryNameRequiredException', 'A repository name is required.');
  if (after === undefined) return refuse('CommitRequiredException', 'A commit was not specified.');
  const found = await data.differences(repository, { after, ...(before !== undefined && { before }) });
  if (found === 'no-repository') return refuse('RepositoryDoesNotExistException', `${repository} does not exist`);
  if (found === 'no-commit') return refuse('CommitDoesNotExistException', `Could not find ${before ?? ''} ${after}`);
  return toPage(found.filter(isWanted(input)), input);
}

const PAGE = 100;

function toPage(found: readonly Difference[], input: JsonInput): Reply {
  const start = Number(textOf(input, 'NextToken') ?? '0');
  const size = Number(input['MaxResults'] ?? PAGE);
  if (!Number.isInteger(start) || start < 0)
    return refuse('InvalidContinuationTokenException', 'The next token is not one of ours');
  if (!Number.isInteger(size) || size < 1) return refuse('InvalidMaxResultsException', 'MaxResults must be at least 1');
  const end = start + Math.min(size, PAGE);
  return reply({
    differences: found.slice(start, end).map(toWire),
    NextToken: end < found.length ? String(end) : undefined,
  });
}

/** Whether a file, or the folder that it is in, is what `beforePath` or `afterPath` names; either may be left out. */
function isWanted(input: JsonInput): (difference: Difference) => boolean {
  const paths = { before: textOf(input, 'beforePath'), after: textOf(input, 'afterPath') };
  return ({ before, after }) =>
    (paths.before === undefined && paths.after === undefined) ||
    isIn(before?.path, paths.before) ||
    isIn(after?.path, paths.after);
}

function isIn(path: string | undefined, folder: string | undefined): boolean {
  if (path === undefined || folder === undefined) return false;
  const bare = folder.replace(/^\/+|\/+$/g, '');
  return path === bare || path.startsWith(`${bare}/`);
}

function toWire({ before, after }: Difference): unknown {
  return {
    ...(before !== undefined && { beforeBlob: toBlob(before) }),
    ...(after !== undefined && { afterBlob: toBlob(after) }),
    changeType: before === undefined ? 'A' : after === undefined ? 'D' : 'M',
  };
}

function toBlob({ id, path, mode }: BlobView): unknown {
  return { blobId: id, path, mode };
}
