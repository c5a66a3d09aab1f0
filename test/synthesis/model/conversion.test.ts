import { Conversion } from '../../../lib/synthesis/model/conversion';

test('a piece of the model keeps where it came from, and equal pieces keep their own', () => {
  const conversion = new Conversion();
  const first = conversion.made({ name: 'a' }, ['stages', 0]);
  const second = conversion.made({ name: 'a' }, ['stages', 1]);
  expect(conversion.pathOf(first)).toEqual(['stages', 0]);
  expect(conversion.pathOf(second)).toEqual(['stages', 1]);
});

test('a piece that nobody placed is the whole definition', () => {
  expect(new Conversion().pathOf({})).toEqual([]);
});

test('remarks are kept in their order', () => {
  const conversion = new Conversion();
  conversion.remark({ code: 'A', path: [], message: 'first' });
  conversion.remark({ code: 'B', path: [], message: 'second' });
  expect(conversion.remarks.map(({ message }) => message)).toEqual(['first', 'second']);
});
