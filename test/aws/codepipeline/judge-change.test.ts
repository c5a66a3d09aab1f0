import { judgePullRequest, judgePush } from '../../../lib/aws/codepipeline/judge-change';
import type { Change, Patterns, PullRequestFilter, PushFilter } from '../../../lib/aws/codepipeline/trigger';

const only = (...includes: readonly string[]): Patterns => ({ includes, excludes: [] });
const pushed = (branch: string, ...paths: readonly string[]): Change => ({ kind: 'push', branch, paths });
const tagged = (tag: string): Change => ({ kind: 'tag', tag });

/** The filters of AWS's page on the filters in a pipeline's JSON: tags stand alone, so they are a filter of their own. */
const documented: readonly PushFilter[] = [
  {
    branches: { includes: ['feature/**', 'release/**'], excludes: ['mainline'] },
    paths: {
      includes: ['projectA/**', 'common/**/*.js'],
      excludes: ['**/README.md', '**/LICENSE', '**/CONTRIBUTING.md'],
    },
  },
  { tags: { includes: ['release-v0', 'release-v1'], excludes: ['release-v2'] } },
];

test.each<[Change, boolean, string]>([
  [
    pushed('feature/cart', 'projectA/a/b.ts'),
    true,
    'branch feature/cart is in feature/**, release/**; projectA/a/b.ts is in projectA/**, common/**/*.js',
  ],
  [
    pushed('release/1.0', 'README.md', 'common/x.js'),
    true,
    'branch release/1.0 is in feature/**, release/**; common/x.js is in projectA/**, common/**/*.js',
  ],
  [
    pushed('release/1.0', 'projectA/README.md', 'projectA/LICENSE'),
    false,
    'every changed path in projectA/**, common/**/*.js is excluded by **/README.md, **/LICENSE, **/CONTRIBUTING.md; 2 paths were looked at',
  ],
  [
    pushed('release/1.0', 'projectB/a.ts', 'common/x.css'),
    false,
    'no changed path is in projectA/**, common/**/*.js; 2 paths were looked at',
  ],
  [pushed('mainline', 'projectA/a.ts'), false, 'branch mainline is excluded by mainline'],
  [pushed('main', 'projectA/a.ts'), false, 'branch main is in none of feature/**, release/**'],
  [tagged('release-v1'), true, 'tag release-v1 is in release-v0, release-v1'],
  [tagged('release-v2'), false, 'tag release-v2 is excluded by release-v2'],
  [tagged('feature/x'), false, 'tag feature/x is in none of release-v0, release-v1'],
])('of the documented filters, %j: %s', (change, starts, why) => {
  expect(judgePush(documented, change)).toEqual({ starts, why });
});

test.each<[string, readonly PushFilter[], Change, boolean, string]>([
  ['a filter without lists', [{}], pushed('any/branch'), true, 'branch any/branch is let through as every branch is'],
  ['a filter without lists', [{}], tagged('v1'), false, 'tag v1 was pushed, and no filter is for tags'],
  [
    'filters of tags alone',
    [{ tags: only('v*') }],
    pushed('v1'),
    false,
    'branch v1 was pushed, and no filter is for branches',
  ],
  [
    'an excluded tag',
    [{ tags: { includes: [], excludes: ['v*'] } }],
    tagged('v1.2.0'),
    false,
    'tag v1.2.0 is excluded by v*',
  ],
  ['no filters', [], pushed('main'), false, 'branch main was pushed, and no filter is for branches'],
  [
    'the second of two',
    [{ branches: only('main'), paths: only('site/**') }, { branches: only('main', 'develop') }],
    pushed('main', 'api/a.ts'),
    true,
    'branch main is in main, develop',
  ],
  [
    'none of two',
    [{ branches: only('main'), paths: only('site/**') }, { branches: only('develop') }],
    pushed('main', 'api/a.ts'),
    false,
    'no changed path is in site/**; 1 path was looked at; branch main is not in develop',
  ],
  [
    'the same reason twice',
    [
      { branches: only('main'), paths: only('a') },
      { branches: only('main'), paths: only('b') },
    ],
    pushed('x', 'a'),
    false,
    'branch x is not in main',
  ],
  // A commit without changes has no path that could be included.
  ['an empty commit', [{ paths: only('**') }], pushed('main'), false, 'no path was changed'],
])('%s', (_, filters, change, starts, why) => {
  expect(judgePush(filters, change)).toEqual({ starts, why });
});

describe('pull requests', () => {
  const filters: readonly PullRequestFilter[] = [
    { events: ['OPEN', 'UPDATED'], branches: only('main'), paths: only('src/**') },
  ];
  const changed = (event: 'OPEN' | 'UPDATED' | 'CLOSED', branch: string, ...paths: readonly string[]): Change => ({
    kind: 'pull-request',
    event,
    branch,
    paths,
  });

  test.each<[Change, boolean, string]>([
    [
      changed('OPEN', 'main', 'src/a'),
      true,
      'event OPEN is in OPEN, UPDATED; branch main is in main; src/a is in src/**',
    ],
    [changed('CLOSED', 'main', 'src/a'), false, 'event CLOSED is not in OPEN, UPDATED'],
    [changed('UPDATED', 'develop', 'src/a'), false, 'branch develop is not in main'],
    [changed('UPDATED', 'main', 'docs/a'), false, 'no changed path is in src/**; 1 path was looked at'],
    [pushed('main', 'src/a'), false, 'no filter of pull requests is for pushes'],
  ])('%j: %s', (change, starts, why) => {
    expect(judgePullRequest(filters, change)).toEqual({ starts, why });
  });

  test('are nothing to filters of pushes, and need a filter', () => {
    expect(judgePush([{}], changed('OPEN', 'main'))).toEqual({
      starts: false,
      why: 'no filter of pushes is for pull requests',
    });
    expect(judgePullRequest([], changed('OPEN', 'main')).why).toBe('there is no filter of pull requests');
  });
});
