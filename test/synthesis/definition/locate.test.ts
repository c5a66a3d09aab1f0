import { parseDocument } from 'yaml';
import { type Part, toLocate } from '../../../lib/synthesis/definition/locate';
import type { Path } from '../../../lib/synthesis/definition/path';

const text = `stages:
  - name: Build
    flow: { a: 1, "b": [x, 'y z'] }
    anchor: &same
      deep: yes
    alias: *same
    none:
    folded: >
      one
      two
`;
const locate = toLocate('a.yaml', text, parseDocument(text));

function shown(path: Path, part: Part): string {
  const place = locate(path, part);
  return `${place.line}:${place.column} ${place.text.slice(place.column - 1, place.column - 1 + place.length)}`;
}

test.each<[Path, Part, string]>([
  [['stages'], 'key', '1:1 stages'],
  [['stages', 0, 'name'], 'key', '2:5 name'],
  [['stages', 0, 'name'], 'value', '2:11 Build'],
  [['stages', 0, 'flow'], 'value', `3:11 { a: 1, "b": [x, 'y z'] }`],
  [['stages', 0, 'flow', 'b'], 'key', '3:19 "b"'],
  [['stages', 0, 'flow', 'b', 1], 'value', "3:28 'y z'"],
  [['stages', 0, 'alias', 'deep'], 'value', '5:13 yes'],
])('%j, its %s, is %s', (path, part, place) => {
  expect(shown(path, part)).toBe(place);
});

test('a block of several lines is shown by its key, an item by its first entry', () => {
  expect(shown(['stages'], 'value')).toBe('1:1 stages');
  expect(shown(['stages', 0, 'anchor'], 'value')).toBe('4:5 anchor');
  expect(shown(['stages', 0], 'value')).toBe('2:5 name: Build');
  expect(shown(['stages', 0, 'none'], 'value')).toBe('7:5 none');
  expect(shown(['stages', 0, 'folded'], 'value')).toBe('8:13 >');
});

test('what is not there is shown by the last key on its way', () => {
  expect(shown(['stages', 0, 'flow', 'c', 'd'], 'value')).toBe('3:5 flow');
  expect(shown(['stages', 0, 'missing'], 'value')).toBe('2:5 name: Build');
  expect(shown(['stages', 7], 'value')).toBe('1:1 stages');
  expect(shown(['nothing'], 'key')).toBe('1:1 stages');
});
