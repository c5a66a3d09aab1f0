/** Globs that a name must match one of, and globs that it must match none of. Excludes win. */
export interface Patterns {
  /** Empty: every name. */
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}

/**
 * What one filter of a push lets through: pushes to branches, of paths if it says so; or pushes of tags. A list that is absent lets
 * everything through; a filter without any lists lets every push to a branch through.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter.html
 */
export interface PushFilter {
  readonly branches?: Patterns;
  readonly paths?: Patterns;
  /** Stands alone. */
  readonly tags?: Patterns;
}

/** What happens to a pull request, in the words of CodePipeline. */
export type PullRequestEvent = 'OPEN' | 'UPDATED' | 'CLOSED';

/** What one filter of pull requests lets through. */
export interface PullRequestFilter {
  /** At least one. */
  readonly events: readonly PullRequestEvent[];
  /** The branches that a pull request would be merged into. */
  readonly branches?: Patterns;
  readonly paths?: Patterns;
}

/** Something that happened in a repository. */
export type Change =
  /** Commits were pushed to a branch, and changed these files; `feature/x`, without `refs/heads/`. */
  | { readonly kind: 'push'; readonly branch: string; readonly paths: readonly string[] }
  | { readonly kind: 'tag'; readonly tag: string }
  | {
      readonly kind: 'pull-request';
      readonly event: PullRequestEvent;
      /** The branch that it would be merged into. */
      readonly branch: string;
      readonly paths: readonly string[];
    };

/** Whether a change starts a pipeline, and why, or why not, in one line. */
export interface Verdict {
  readonly starts: boolean;
  /** `branch main is in main, release/**; packages/site/index.html is in packages/**`. */
  readonly why: string;
}
