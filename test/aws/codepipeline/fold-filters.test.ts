import { foldPullRequestFilters, foldPushFilters } from '../../../lib/aws/codepipeline/fold-filters';
import { judgePush } from '../../../lib/aws/codepipeline/judge-change';
import type { Patterns, PullRequestFilter, PushFilter } from '../../../lib/aws/codepipeline/trigger';

const of = (includes: string, excludes = ''): Patterns => ({
  includes: includes.split(' ').filter(Boolean),
  excludes: excludes.split(' ').filter(Boolean),
});

test.each<[string, readonly PushFilter[], readonly PushFilter[]]>([
  ['nothing', [], []],
  ['branches', [{ branches: of('main') }, { branches: of('develop') }], [{ branches: of('main develop') }]],
  ['tags', [{ tags: of('v*') }, { tags: of('release-*') }], [{ tags: of('v* release-*') }]],
  [
    'paths of the same branches',
    [
      { branches: of('main'), paths: of('site/**', '**/*.md') },
      { branches: of('main'), paths: of('api/**', '**/*.md') },
    ],
    [{ branches: of('main'), paths: of('site/** api/**', '**/*.md') }],
  ],
  [
    'a filter that another covers',
    [{ branches: of('main') }, { branches: of('main'), paths: of('a') }],
    [{ branches: of('main') }],
  ],
  ['a filter of everything', [{ branches: of('main', 'x') }, {}], [{}]],
  ['globs that ** covers', [{ branches: of('main ** dev') }], [{ branches: of('**') }]],
  [
    'several, one after another',
    [
      { branches: of('a'), paths: of('x') },
      { branches: of('b'), paths: of('x') },
      { branches: of('a b'), paths: of('y') },
    ],
    [{ branches: of('a b'), paths: of('x y') }],
  ],
  [
    'not those with other excludes',
    [{ branches: of('main', 'x') }, { branches: of('develop') }],
    [{ branches: of('main', 'x') }, { branches: of('develop') }],
  ],
  [
    'not those that differ twice',
    [
      { branches: of('a'), paths: of('x') },
      { branches: of('b'), paths: of('y') },
    ],
    [
      { branches: of('a'), paths: of('x') },
      { branches: of('b'), paths: of('y') },
    ],
  ],
  [
    'not tags with branches',
    [{ tags: of('v*') }, { branches: of('v*') }],
    [{ tags: of('v*') }, { branches: of('v*') }],
  ],
  ['not tags with every branch', [{}, { tags: of('v*') }], [{}, { tags: of('v*') }]],
  // A push without any changed path meets the one, not the other.
  ['not every path with no paths', [{ paths: of('**') }], [{ paths: of('**') }]],
  [
    'more than eight includes stand in two filters',
    [{ branches: of('a b c d e f') }, { branches: of('g h i j', '') }],
    [{ branches: of('a b c d e f g h') }, { branches: of('i j') }],
  ],
])('%s', (_, filters, folded) => {
  expect(foldPushFilters(filters)).toEqual(folded);
});

test('what is folded says of every push what was written', () => {
  const lists = [undefined, of('main'), of('main dev', 'dev'), of('**', 'wip/**'), of('', 'docs/**'), of('docs/**')];
  const filters = lists.flatMap((branches) =>
    lists.map((paths): PushFilter => ({ ...(branches && { branches }), ...(paths && { paths }) })),
  );
  const names = ['main', 'dev', 'wip/x', 'docs/a'];
  const changes = names.flatMap((branch) =>
    [[], ['main'], ['dev', 'docs/a'], ['docs/a'], ['other']].map((paths) => ({ kind: 'push' as const, branch, paths })),
  );
  const wrong = filters.flatMap((one, at) => {
    const three = [one, filters[(at * 7 + 3) % filters.length] ?? {}, filters[(at * 11 + 5) % filters.length] ?? {}];
    const folded = foldPushFilters(three);
    return changes.filter((change) => judgePush(three, change).starts !== judgePush(folded, change).starts);
  });
  expect(wrong).toEqual([]);
});

test('pull requests fold by their events too', () => {
  const filters: readonly PullRequestFilter[] = [
    { events: ['OPEN', 'OPEN'], branches: of('main') },
    { events: ['UPDATED'], branches: of('main') },
    { events: ['CLOSED'], branches: of('develop') },
  ];
  expect(foldPullRequestFilters(filters)).toEqual([
    { events: ['OPEN', 'UPDATED'], branches: of('main') },
    { events: ['CLOSED'], branches: of('develop') },
  ]);
});
