import { list, mapping, optional, text, truth, variablesOf, yesOrNo } from '../../../lib/aws/codebuild/shape-parts';

it('takes one text for a list of one, and an empty one for an empty list', () => {
  const words = list(text, 'is not a list');
  expect(['a', ['a', 'b'], ''].map((value) => words.parse(value))).toEqual([['a'], ['a', 'b'], []]);
  expect(words.safeParse({}).error?.issues[0]?.message).toBe('is not a list');
});

it('takes what stands there empty for what is not there', () => {
  expect(optional(text).parse('')).toBeUndefined();
});

it('takes truth values for yes and no, and yes and no for truth values', () => {
  expect(['true', 'no'].map((value) => yesOrNo.parse(value))).toEqual(['yes', 'no']);
  expect(['true', 'no', true].map((value) => truth.parse(value))).toEqual([true, false, true]);
  expect(truth.safeParse('on').error?.issues[0]?.message).toBe('is neither true nor false');
});

it('refuses the names that belong to CodeBuild', () => {
  const issues = variablesOf(mapping).safeParse({ CODEBUILD_X: 'a', Y: 'b' }).error?.issues;
  expect(issues).toMatchObject([
    { path: ['CODEBUILD_X'], message: 'has a reserved name', params: { code: 'ReservedName' } },
  ]);
});
