import { tryFunctionVerdict } from '../../../lib/rehearsal/watch/function-verdict';

const commit = '539c5e82366934bb8da46ba6ba915bfa20f765d0';

test('what a function says about a push is a sentence', () => {
  const line = JSON.stringify({
    pipeline: 'shop',
    branch: 'main',
    commit,
    outcome: 'not started',
    why: 'no changed path is in site/**',
  });
  expect(tryFunctionVerdict(line)).toBe('539c5e8 on main: not started: no changed path is in site/**');
  expect(tryFunctionVerdict(JSON.stringify({ tag: 'r-1', commit, outcome: 'started', why: 'tag r-1 is in r-*' }))).toBe(
    '539c5e8 as tag r-1: started: tag r-1 is in r-*',
  );
});

test.each(['hello', '{ broken', '{"level":"info"}', JSON.stringify({ commit, outcome: 1, why: 'x' })])(
  '%s is something else',
  (line) => {
    expect(tryFunctionVerdict(line)).toBeUndefined();
  },
);
