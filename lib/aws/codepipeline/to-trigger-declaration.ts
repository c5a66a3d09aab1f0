import type { Patterns, PullRequestEvent, PullRequestFilter, PushFilter } from './trigger';

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

/**
 * The filters of a source in CodePipeline's own shape. CodePipeline takes tags, branches, or branches with paths, so every
 * branch is `**` here.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter-cli.html
 */
export function toTriggerDeclaration({ source, push, pullRequest }: SourceFilters): TriggerDeclaration {
  return {
    ProviderType: 'CodeStarSourceConnection',
    GitConfiguration: {
      SourceActionName: source,
      ...(push.length === 0 ? {} : { Push: push.map(toPush) }),
      ...(pullRequest.length === 0 ? {} : { PullRequest: pullRequest.map(toPullRequest) }),
    },
  };
}

function toPush({ branches, paths, tags }: PushFilter): GitPushFilter {
  return tags === undefined ? toBranchCriteria(branches, paths) : { Tags: toCriteria(tags) ?? EVERYTHING };
}

function toPullRequest({ events, branches, paths }: PullRequestFilter): GitPullRequestFilter {
  return { Events: events, ...toBranchCriteria(branches, paths) };
}

function toBranchCriteria(branches: Patterns | undefined, paths: Patterns | undefined): GitPushFilter {
  const criteria = paths && toCriteria(paths);
  return { Branches: (branches && toCriteria(branches)) ?? EVERYTHING, ...(criteria && { FilePaths: criteria }) };
}

const EVERYTHING: GitFilterCriteria = { Includes: ['**'] };

/** CodePipeline takes no empty list. */
function toCriteria({ includes, excludes }: Patterns): GitFilterCriteria | undefined {
  if (includes.length === 0 && excludes.length === 0) return undefined;
  return {
    ...(includes.length === 0 ? {} : { Includes: includes }),
    ...(excludes.length === 0 ? {} : { Excludes: excludes }),
  };
}
