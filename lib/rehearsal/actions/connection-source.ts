import type { ActionRunner } from '../action-run';
import { runGitSource } from './git-source';

/** Source/AWS/CodeStarSourceConnection. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html */
export const connectionSource: ActionRunner = {
  key: 'Source/AWS/CodeStarSourceConnection',
  run: (run) =>
    runGitSource(run, (commit, branch) => ({
      AuthorDate: commit.authorDate,
      BranchName: branch,
      CommitId: commit.id,
      CommitMessage: commit.message,
      ConnectionArn: run.configuration['ConnectionArn'] ?? '',
      FullRepositoryName: run.configuration['FullRepositoryId'] ?? '',
    })),
};
