import { createShareOut } from '../../../lib/rehearsal/versions/share-out';

test.each([
  [10, 10],
  [25, 25],
  [99, 99],
  [100, 100],
])('of a hundred calls %d percent are %d, the first among them', (percent, share) => {
  const isSecond = createShareOut();
  const drawn = Array.from({ length: 100 }, () => isSecond('orders:live', percent));
  expect(drawn[0]).toBe(true);
  expect(drawn.filter(Boolean)).toHaveLength(share);
});

test('each alias is counted by itself', () => {
  const isSecond = createShareOut();
  expect(['a', 'a', 'b', 'b'].map((key) => isSecond(key, 50))).toEqual([true, false, true, false]);
});
