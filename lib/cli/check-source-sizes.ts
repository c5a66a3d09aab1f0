import { quotas } from '../aws/codepipeline/quotas';
import { namesRepository } from '../plan/match-remote';
import type { Problem } from '../problem/problem';
import { renderSize } from '../rehearsal/check-size';
import { tryGit } from '../rehearsal/sources/git';
import type { Delivery } from '../synthesis/model/delivery';
import { type GitSource, isGit } from '../synthesis/model/source';
import { readWorkTree } from './read-work-tree';

/** How large a zip a source may hand on, in bytes. */
export interface SourceLimits {
  readonly codecommit: number;
  /** Of github, gitlab and bitbucket. */
  readonly connection: number;
}

const standard: SourceLimits = {
  codecommit: quotas.artifactBytes['Source/CodeCommit'],
  connection: quotas.artifactBytes['Source/CodeStarSourceConnection'],
};

/**
 * What is worth knowing of the repository around a definition, when it is a source of its pipelines: `LargeSource` where its
 * files, before they are zipped, are more than CodePipeline takes as a zip. A clone is handed on as a reference, and has no
 * size.
 *
 * @param folder the folder that the definition lies in
 */
export async function checkSourceSizes(
  { pipelines }: Delivery,
  folder: string,
  limits: SourceLimits = standard,
): Promise<readonly Problem[]> {
  const sources = pipelines.flatMap((pipeline) => pipeline.sources.filter(isGit)).filter(({ clone }) => !clone);
  const workTree = sources.length === 0 ? undefined : await readWorkTree(folder);
  if (workTree === undefined) return [];
  const here = sources.filter((source) => workTree.remotes.some(({ url }) => namesRepository(url, source)));
  const found = await Promise.all(
    [...byBranch(here).values()].map((source) => checkOne(source, workTree.root, limits)),
  );
  return found.flat();
}

/** Several pipelines may take the same branch. */
function byBranch(sources: readonly GitSource[]): ReadonlyMap<string, GitSource> {
  return new Map(sources.map((source) => [`${source.provider} ${source.repository} ${source.branch}`, source]));
}

async function checkOne(source: GitSource, repository: string, limits: SourceLimits): Promise<readonly Problem[]> {
  const bytes = await sizeOf(repository, source.branch);
  const limit = source.provider === 'codecommit' ? limits.codecommit : limits.connection;
  if (bytes <= limit) return [];
  return [
    {
      code: 'LargeSource',
      severity: 'note',
      message: `the files of ${source.repository} on ${source.branch} are ${renderSize(bytes)}, and CodePipeline takes a zip of them of at most ${renderSize(limit)}`,
      hint: 'clone: true hands on a clone instead, or keep what is large elsewhere',
    },
  ];
}

/** The bytes of a branch's files; none when there is no such branch here. */
async function sizeOf(repository: string, branch: string): Promise<number> {
  const { stdout } = await tryGit(repository, ['ls-tree', '-r', '-l', '--full-tree', `refs/heads/${branch}`]);
  const sizes = stdout.split('\n').map((line) => Number(/^\d+ blob \S+ +(\d+)\t/.exec(line)?.[1] ?? 0));
  return sizes.reduce((total, size) => total + size, 0);
}
