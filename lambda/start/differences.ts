import { type CodeCommitClient, GetMergeCommitCommand, paginateGetDifferences } from '@aws-sdk/client-codecommit';

/**
 * The paths that differ between two commits, page by page, each path once; of a file that was renamed both of its names.
 *
 * @param before absent: every path of the other commit
 * @see https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetDifferences.html
 */
export async function* pagesOfPaths(
  client: CodeCommitClient,
  repository: string,
  before: string | undefined,
  after: string,
): AsyncGenerator<readonly string[]> {
  const input = { repositoryName: repository, beforeCommitSpecifier: before, afterCommitSpecifier: after };
  const seen = new Set<string>();
  for await (const { differences = [] } of paginateGetDifferences({ client }, input)) {
    const paths = differences.flatMap(({ beforeBlob, afterBlob }) => [beforeBlob?.path ?? '', afterBlob?.path ?? '']);
    const fresh = [...new Set(paths)].filter((path) => path !== '' && !seen.has(path));
    for (const path of fresh) seen.add(path);
    yield fresh;
  }
}

/** The commit in which two histories part; undefined when there is none, or CodeCommit cannot tell. */
export async function mergeBase(
  client: CodeCommitClient,
  repository: string,
  source: string,
  destination: string,
): Promise<string | undefined> {
  const input = { repositoryName: repository, sourceCommitSpecifier: source, destinationCommitSpecifier: destination };
  try {
    return (await client.send(new GetMergeCommitCommand(input))).baseCommitId || undefined;
  } catch (error) {
    if (isNamed(error, 'TipsDivergenceExceededException') || isGone(error)) return undefined;
    throw error;
  }
}

/** Whether a commit does not exist, or no longer: nothing points to it since a force push. */
export function isGone(error: unknown): boolean {
  const names = ['CommitDoesNotExistException', 'CommitIdDoesNotExistException', 'InvalidCommitException'];
  return names.some((name) => isNamed(error, name));
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
