import { type Answer, type Reply, refuse, reply } from './answer';
import { type DifferencesData, getDifferences } from './differences';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import { getMergeCommit, type MergeData } from './merge-commit';
import type { EndpointRequest } from './request';

/** A commit, as git tells of it. */
export interface Commit {
  /** 40 hex digits. */
  readonly id: string;
  /** The tree's id, 40 hex digits. */
  readonly tree: string;
  /** The ids of the commits before it. */
  readonly parents: readonly string[];
  /** The whole message. */
  readonly message: string;
  /** Who wrote the change. */
  readonly author: Signature;
  /** Who put it into the repository. */
  readonly committer: Signature;
}

/** Who made a commit, and when. */
export interface Signature {
  /** The person's name, as git was told it. */
  readonly name: string;
  /** The person's address, as git was told it. */
  readonly email: string;
  /** Seconds since 1970 and the zone, as git writes it: `1484167798 -0800`. */
  readonly date: string;
}

/** What CodeCommit answers from. */
export interface CodeCommitData extends DifferencesData, MergeData {
  /** A commit of a repository; `no-repository` and `no-commit` when there is none. */
  readonly commit: (repository: string, id: string) => Promise<Commit | 'no-repository' | 'no-commit'>;
}

/** Answers CodeCommit's GetCommit, GetDifferences and GetMergeCommit; every other operation is undefined. */
export function answerCodeCommit(request: EndpointRequest, data: CodeCommitData): Promise<Answer | undefined> {
  return answerJson(request, {
    GetCommit: (input) => getCommit(input, data),
    GetDifferences: (input) => getDifferences(input, data),
    GetMergeCommit: (input) => getMergeCommit(input, data),
  });
}

/** @see https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetCommit.html */
async function getCommit(input: JsonInput, data: CodeCommitData): Promise<Reply> {
  const repository = textOf(input, 'repositoryName');
  const id = textOf(input, 'commitId');
  if (repository === undefined) return refuse('RepositoryNameRequiredException', 'A repository name is required.');
  if (id === undefined) return refuse('CommitIdRequiredException', 'A commit ID is required.');
  const commit = await data.commit(repository, id);
  if (commit === 'no-repository') return refuse('RepositoryDoesNotExistException', `${repository} does not exist`);
  if (commit === 'no-commit') return refuse('CommitIdDoesNotExistException', `Could not find commit ${id}`);
  return reply({ commit: toWire(commit) });
}

function toWire(commit: Commit): unknown {
  return {
    commitId: commit.id,
    treeId: commit.tree,
    parents: commit.parents,
    message: commit.message,
    author: commit.author,
    committer: commit.committer,
    additionalData: '',
  };
}
