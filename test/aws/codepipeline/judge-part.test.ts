import { judgePaths, judgeReference } from '../../../lib/aws/codepipeline/judge-part';

test.each([
  ['main', [], [], true, 'branch main is let through as every branch is'],
  ['main', ['main'], [], true, 'branch main is in main'],
  ['release/2', ['main', 'release/**'], [], true, 'branch release/2 is in main, release/**'],
  ['docs', ['main'], [], false, 'branch docs is not in main'],
  ['docs', ['main', 'release/**'], [], false, 'branch docs is in none of main, release/**'],
  ['docs', [], ['docs', 'wip/**'], false, 'branch docs is excluded by docs'],
  ['main', [], ['docs', 'wip/**'], true, 'branch main is not in the excluded docs, wip/**'],
  ['release/old', ['release/**'], ['*/old'], false, 'branch release/old is excluded by */old'],
  // The same in both lists is excluded.
  ['main', ['main'], ['main'], false, 'branch main is excluded by main'],
])('branch %s of %j without %j', (name, includes, excludes, starts, why) => {
  expect(judgeReference('branch', name, { includes, excludes })).toEqual({ starts, why });
});

test.each([
  [['a.ts'], [], [], true, 'every path is let through'],
  [[], [], [], true, 'every path is let through'],
  [[], ['**'], [], false, 'no path was changed'],
  [[], [], ['docs/**'], false, 'no path was changed'],
  [['docs/a.md', 'packages/b.ts'], ['packages/**'], [], true, 'packages/b.ts is in packages/**'],
  [['a', 'b', 'c'], ['packages/**'], [], false, 'no changed path is in packages/**; 3 paths were looked at'],
  [['a'], ['x', 'y/**'], [], false, 'no changed path is in x, y/**; 1 path was looked at'],
  [['README.md', 'cart.ts'], [], ['*.md'], true, 'cart.ts is not excluded'],
  [['README.md'], [], ['*.md'], false, 'every changed path is excluded by *.md; 1 path was looked at'],
  [['src/a.md', 'src/b.ts'], ['src/**'], ['**/*.md'], true, 'src/b.ts is in src/**'],
  [
    ['src/a.md', 'b.ts'],
    ['src/**'],
    ['**/*.md'],
    false,
    'every changed path in src/** is excluded by **/*.md; 2 paths were looked at',
  ],
])('paths %j of %j without %j', (paths, includes, excludes, starts, why) => {
  expect(judgePaths(paths, { includes, excludes })).toEqual({ starts, why });
});
