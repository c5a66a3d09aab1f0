import { judgePaths, judgeReference } from './judge-part';
import type { Change, PullRequestFilter, PushFilter, Verdict } from './trigger';

/**
 * Whether a push starts a pipeline: when one of the filters lets it through. A tag meets filters of tags alone, and a push
 * to a branch the others, of which it needs the branch and, if the filter has paths, at least one changed path that is
 * included and not excluded. Excludes win. No filters at all let nothing through.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-triggers.html
 */
export function judgePush(filters: readonly PushFilter[], change: Change): Verdict {
  switch (change.kind) {
    case 'push': {
      const forBranches = filters.filter(({ tags }) => tags === undefined);
      if (forBranches.length === 0) return no(`branch ${change.branch} was pushed, and no filter is for branches`);
      return toVerdict(forBranches.map((filter) => judgeBranch(filter, change)));
    }
    case 'tag': {
      const forTags = filters.flatMap(({ tags }) => (tags === undefined ? [] : [tags]));
      if (forTags.length === 0) return no(`tag ${change.tag} was pushed, and no filter is for tags`);
      return toVerdict(forTags.map((tags) => [judgeReference('tag', change.tag, tags)]));
    }
    case 'pull-request':
      return no('no filter of pushes is for pull requests');
  }
}

/**
 * Whether what happens to a pull request starts a pipeline: when one of the filters lets the event, the branch that it would
 * be merged into and, if the filter has paths, at least one changed path through.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter.html
 */
export function judgePullRequest(filters: readonly PullRequestFilter[], change: Change): Verdict {
  if (change.kind !== 'pull-request') return no('no filter of pull requests is for pushes');
  if (filters.length === 0) return no('there is no filter of pull requests');
  const { event } = change;
  return toVerdict(
    filters.map((filter) => {
      const starts = filter.events.includes(event);
      const why = `event ${event} ${starts ? 'is' : 'is not'} in ${filter.events.join(', ')}`;
      return [{ starts, why }, ...judgeBranch(filter, change)];
    }),
  );
}

type OfBranch = Extract<Change, { readonly branch: string }>;

function judgeBranch(filter: Pick<PushFilter, 'branches' | 'paths'>, { branch, paths }: OfBranch): readonly Verdict[] {
  return [
    judgeReference('branch', branch, filter.branches),
    ...(filter.paths === undefined ? [] : [judgePaths(paths, filter.paths)]),
  ];
}

/** Of each filter its parts: all must say yes. Of a yes every part is told, of a no the first that said it. */
function toVerdict(filters: readonly (readonly Verdict[])[]): Verdict {
  const through = filters.find((parts) => parts.every(({ starts }) => starts));
  if (through !== undefined) return { starts: true, why: through.map(({ why }) => why).join('; ') };
  const reasons = filters.flatMap((parts) => parts.filter(({ starts }) => !starts).slice(0, 1));
  return no([...new Set(reasons.map(({ why }) => why))].join('; '));
}

function no(why: string): Verdict {
  return { starts: false, why };
}
