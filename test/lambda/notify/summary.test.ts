import { clip, firstLine, toSentence } from '../../../lambda/notify/summary';

describe('toSentence', () => {
  test("takes the commit's message out of a connection's JSON", () => {
    expect(toSentence('{"ProviderType":"GitHub","CommitMessage":"Fix the price\\n\\nIt was rounded."}')).toBe(
      'Fix the price\n\nIt was rounded.',
    );
  });

  test.each([['Deployment d-5ALHBW24K succeeded'], ['{not JSON'], ['{"other":1}'], ['{"CommitMessage":7}']])(
    'leaves %p as it is',
    (text) => {
      expect(toSentence(text)).toBe(text);
    },
  );

  test('knows nothing of nothing', () => {
    expect(toSentence(undefined)).toBeUndefined();
    expect(toSentence(' \n')).toBeUndefined();
    expect(toSentence('{"CommitMessage":""}')).toBeUndefined();
  });
});

test('the first line ends at either kind of line end', () => {
  expect(firstLine('one\r\ntwo')).toBe('one');
  expect(firstLine('one\ntwo')).toBe('one');
});

test('a clipped text never ends in half a character', () => {
  expect(clip('abc', 3)).toBe('abc');
  expect(clip('abcd', 3)).toBe('ab…');
  expect(clip('🚀🚀🚀', 2)).toBe('🚀…');
});
