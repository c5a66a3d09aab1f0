import { Conversion } from '../../../lib/synthesis/model/conversion';
import { MovedConversion } from '../../../lib/synthesis/model/moved-conversion';

test('what is made and said goes to the other conversion, with its true place', () => {
  const inner = new Conversion();
  const moved = new MovedConversion(inner, ([first = '', ...rest]) => [`${first}!`, ...rest]);
  const piece = moved.made({ name: 'a' }, ['stages', 0]);
  moved.remark({ code: 'BadName', path: ['stages', 1], message: 'no' });
  expect(inner.pathOf(piece)).toEqual(['stages!', 0]);
  expect(moved.pathOf(piece)).toEqual(['stages!', 0]);
  expect(inner.remarks).toEqual([{ code: 'BadName', path: ['stages!', 1], message: 'no' }]);
});
