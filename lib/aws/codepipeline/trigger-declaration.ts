import type { PullRequestEvent, PullRequestFilter, PushFilter } from './trigger';

/**
 * A trigger as CloudFormation declares it.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codepipeline-pipeline-pipelinetriggerdeclaration.html
 */
export interface TriggerDeclaration {
  readonly ProviderType: 'CodeStarSourceConnection';
  readonly GitConfiguration: GitConfiguration;
}

/** What of a source's repository starts the pipeline. */
export interface GitConfiguration {
  /** The name of the source action. */
  readonly SourceActionName: string;
  /** 1 to 3 filters. */
  readonly Push?: readonly GitPushFilter[];
  /** 1 to 3 filters. */
  readonly PullRequest?: readonly GitPullRequestFilter[];
}

/** One filter of pushes. */
export interface GitPushFilter {
  readonly Branches?: GitFilterCriteria;
  readonly FilePaths?: GitFilterCriteria;
  readonly Tags?: GitFilterCriteria;
}

/** One filter of pull requests. */
export interface GitPullRequestFilter {
  /** @default all three */
  readonly Events?: readonly PullRequestEvent[];
  readonly Branches?: GitFilterCriteria;
  readonly FilePaths?: GitFilterCriteria;
}

/** 1 to 8 globs of each. */
export interface GitFilterCriteria {
  /** @default everything */
  readonly Includes?: readonly string[];
  /** @default nothing */
  readonly Excludes?: readonly string[];
}

/** What starts a pipeline, of one source. */
export interface SourceFilters {
  /** The name of the source action. */
  readonly source: string;
  readonly push: readonly PushFilter[];
  readonly pullRequest: readonly PullRequestFilter[];
}
