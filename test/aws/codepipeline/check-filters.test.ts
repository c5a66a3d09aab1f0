import { checkPullRequestFilters, checkPushFilters } from '../../../lib/aws/codepipeline/check-filters';
import type { Patterns, PushFilter } from '../../../lib/aws/codepipeline/trigger';

const label = 'pipeline "storefront"';
const of = (includes: readonly string[], excludes: readonly string[] = []): Patterns => ({ includes, excludes });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const said = (filters: readonly PushFilter[]) =>
  checkPushFilters(label, filters).map(({ code, message }) => `${code}: ${message}`);

test.each<[string, readonly PushFilter[]]>([
  ['a filter of everything', [{}]],
  ['paths without branches', [{ paths: of(['src/**']) }]],
  ['twenty-four branches', [{ branches: of(letters.slice(0, 24)) }]],
  ['ten filters that are one', letters.slice(0, 8).map((letter) => ({ branches: of([letter]) }))],
  ['eight excludes', [{ branches: of([], letters.slice(0, 8)) }]],
  ['255 characters', [{ tags: of(['🚀'.repeat(255)]) }]],
])('%s pass', (_, filters) => {
  expect(said(filters)).toEqual([]);
});

test.each<[readonly PushFilter[], readonly string[]]>([
  [[{ branches: of(['']) }], ['EmptyPattern: pipeline "storefront": push branches, include holds an empty pattern']],
  [
    [{ paths: of(['a'], ['x'.repeat(256)]), branches: of(['main']) }],
    [
      `PatternTooLong: pipeline "storefront": push paths, exclude holds a pattern of 256 characters, "${'x'.repeat(40)}…"`,
    ],
  ],
  [
    [{ tags: of([], letters.slice(0, 9)) }],
    ['TooManyPatterns: pipeline "storefront": push tags, exclude holds 9 patterns'],
  ],
  [
    [{ branches: of(letters) }],
    ['TooManyFilters: pipeline "storefront": its push triggers need 4 filters of CodePipeline\'s'],
  ],
  [
    letters.slice(0, 4).map((letter) => ({ branches: of([letter]), paths: of([letter]) })),
    ['TooManyFilters: pipeline "storefront": its push triggers need 4 filters of CodePipeline\'s'],
  ],
  [
    [{ tags: of(['v*']), branches: of(['main']) }],
    ['TagsStandAlone: pipeline "storefront": a push trigger has tags together with branches'],
  ],
  [
    [{ tags: of(['v*']), paths: of(['src/**']) }],
    ['TagsStandAlone: pipeline "storefront": a push trigger has tags together with paths'],
  ],
])('%j', (filters, problems) => {
  expect(said(filters)).toEqual(problems);
});

test('pull requests need events', () => {
  const filters = [{ events: [], branches: of(['main', 'x'.repeat(300)]) }];
  expect(checkPullRequestFilters(label, filters).map(({ code }) => code)).toEqual(['PatternTooLong', 'NoEvents']);
  expect(checkPullRequestFilters(label, [{ events: ['OPEN'] }])).toEqual([]);
});
