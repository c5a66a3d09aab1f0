import { Conversion } from '../../../lib/synthesis/model/conversion';
import { putFirst } from '../../../lib/synthesis/model/put-first';
import { aBuild } from '../../helpers/delivery';

test('an action goes before all others of the first stage', () => {
  const stages = [
    { name: 'One', actions: [aBuild('a'), aBuild('b', { runOrder: 2 })] },
    { name: 'Two', actions: [aBuild('c')] },
  ];
  const found = putFirst(aBuild('first'), stages, new Conversion());
  expect(found.map(({ actions }) => actions.map(({ name, runOrder }) => [name, runOrder]))).toEqual([
    [
      ['first', 1],
      ['a', 2],
      ['b', 3],
    ],
    [['c', 1]],
  ]);
  expect(putFirst(aBuild('first'), [], new Conversion())).toEqual([]);
});
