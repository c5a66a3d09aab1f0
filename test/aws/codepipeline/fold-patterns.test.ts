import { coversPatterns, everything, foldPatterns, tryUnite } from '../../../lib/aws/codepipeline/fold-patterns';
import type { Patterns } from '../../../lib/aws/codepipeline/trigger';

const of = (includes: string, excludes = ''): Patterns => ({
  includes: includes.split(' ').filter(Boolean),
  excludes: excludes.split(' ').filter(Boolean),
});

test.each([
  ['a b a', 'a b'],
  ['a ** b/**', '**'],
  ['packages/** packages/site/** packages/*.md lib/**', 'packages/** lib/**'],
  // A name is not below itself, and a glob of directories is left alone.
  ['release release/**', 'release release/**'],
  ['*/** a/**', '*/** a/**'],
])('%s folds to %s', (globs, folded) => {
  expect(foldPatterns(of(globs, globs))).toEqual(of(folded, folded));
});

test.each([
  [everything, of('a', 'b'), true],
  [of('a b'), of('a'), true],
  [of('a'), of('a b'), false],
  [of('a'), everything, false],
  [of('**'), of('a'), true],
  [of('a/**'), of('a/b'), true],
  [of('a', 'x'), of('a'), false],
  [of('a', 'x/y'), of('a', 'x/**'), true],
])('%j covers %j: %s', (wide, narrow, covers) => {
  expect(coversPatterns(wide, narrow)).toBe(covers);
});

test.each([
  [of('a', 'x'), of('b', 'x'), of('a b', 'x')],
  [of('a', 'x y'), of('b', 'y x'), of('a b', 'x y')],
  [of('a'), everything, everything],
  [of('a', 'x'), of('b'), undefined],
])('%j with %j is %j', (one, other, united) => {
  expect(tryUnite(one, other)).toEqual(united);
});
