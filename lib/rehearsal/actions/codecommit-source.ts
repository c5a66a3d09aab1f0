import type { ActionRunner } from '../action-run';
import { runGitSource } from './git-source';

/** Source/AWS/CodeCommit. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeCommit.html */
export const codeCommitSource: ActionRunner = {
  key: 'Source/AWS/CodeCommit',
  run: (run) =>
    runGitSource(run, (commit, branch) => ({
      AuthorDate: commit.authorDate,
      BranchName: branch,
      CommitId: commit.id,
      CommitMessage: commit.message,
      CommitterDate: commit.committerDate,
      RepositoryName: run.configuration['RepositoryName'] ?? '',
    })),
};
