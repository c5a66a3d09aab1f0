import type { Patterns, PullRequestFilter, PushFilter } from './trigger';
import type {
  GitFilterCriteria,
  GitPullRequestFilter,
  GitPushFilter,
  SourceFilters,
  TriggerDeclaration,
} from './trigger-declaration';

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
