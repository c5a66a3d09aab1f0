import { didYouMean, nearest, toHint } from '../../lib/problem/nearest';

test.each([
  ['sitte', ['site', 'api'], 'site'],
  ['artefacts', ['artifact', 'artifacts', 'env'], 'artifacts'],
  ['depoy', ['build', 'deploy'], 'deploy'],
  ['QUEUD', ['QUEUED', 'SUPERSEDED'], 'QUEUED'],
  ['queued', ['QUEUED'], 'QUEUED'],
  ['biuld', ['build', 'guild'], 'build'],
])('%s among %j is %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test.each([
  ['api', ['site', 'packages']],
  ['x', ['yz']],
  ['', ['a', 'site']],
  ['site', []],
])('%j among %j is nothing', (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});

test('a suggestion is a question, and there is none without a candidate', () => {
  expect(didYouMean('sitte', ['site'])).toBe('did you mean "site"?');
  expect(didYouMean('sitte', [])).toBeUndefined();
});

test('a hint joins what there is and is left out when there is nothing', () => {
  expect(toHint('made so far: site', undefined, 'did you mean "site"?')).toEqual({
    hint: 'made so far: site · did you mean "site"?',
  });
  expect(toHint(undefined, '')).toEqual({});
});
