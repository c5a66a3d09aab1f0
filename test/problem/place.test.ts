import { toPlace } from '../../lib/problem/place';

const text = 'first\n  second: 2\r\nthird';

test('a place counts lines and columns from 1 and keeps its line', () => {
  expect(toPlace('a.yaml', text, 8, 14)).toEqual({
    file: 'a.yaml',
    line: 2,
    column: 3,
    length: 6,
    text: '  second: 2',
  });
});

test('the first character of a text stands at 1:1', () => {
  expect(toPlace('a.yaml', text, 0, 5)).toMatchObject({ line: 1, column: 1, length: 5, text: 'first' });
});

test('what runs over the end of its line is cut there', () => {
  expect(toPlace('a.yaml', text, 16, 24)).toMatchObject({ line: 2, column: 11, length: 1 });
});

test('an offset beyond the text is its end, and still one character long', () => {
  expect(toPlace('a.yaml', text, 99, 120)).toMatchObject({ line: 3, column: 6, length: 1, text: 'third' });
  expect(toPlace('a.yaml', '', 0, 0)).toMatchObject({ line: 1, column: 1, length: 1, text: '' });
});
