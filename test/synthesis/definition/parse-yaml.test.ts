import { parseYaml } from '../../../lib/synthesis/definition/parse-yaml';

const problems = (text: string) => {
  const yaml = parseYaml('a.yaml', text);
  const all = yaml.ok ? yaml.value.problems : yaml.problems;
  return all.map(({ code, place }) => (place === undefined ? code : `${place.line}:${place.column} ${code}`));
};

test('a map is read with its places, in YAML 1.2', () => {
  const yaml = parseYaml('a.yaml', 'on: yes\nmode: 0o17\n');
  expect(yaml).toMatchObject({ ok: true, value: { value: { on: 'yes', mode: 15 }, problems: [] } });
  expect(yaml.ok && yaml.value.locate(['mode'], 'value')).toMatchObject({ line: 2, column: 7, length: 4 });
});

test('a byte order mark and the line ends of Windows are no matter', () => {
  expect(parseYaml('a.yaml', '\ufeffa: 1\r\nb: 2\r\n')).toMatchObject({ ok: true, value: { value: { a: 1, b: 2 } } });
});

test.each([
  ['', ['EmptyFile']],
  ['# a comment\n', ['EmptyFile']],
  ['~', ['EmptyFile']],
  ['- a\n', ['1:1 WrongType']],
  ['text', ['1:1 WrongType']],
  ['a: 1\n---\nb: 2\n', ['2:1 SeveralDocuments']],
  ['a: *b\n', ['1:4 UnknownAlias']],
  ['a: **/junit.xml\n', ['1:4 UnknownAlias']],
  ['a: !include b.yaml\n', ['1:4 NotYaml']],
  ['a: {b\n', ['2:1 NotYaml']],
])('%j is refused: %j', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('every place that is no YAML is told', () => {
  expect(problems('a:\n\t- b\nc: "\\q"\n').length).toBeGreaterThan(1);
});

test('a key that stands twice is told, and the rest is read all the same', () => {
  expect(problems('a: 1\nb:\n  c: 1\n  "c" : 2\na: 3\n')).toEqual(['4:3 DuplicateKey', '5:1 DuplicateKey']);
  const yaml = parseYaml('a.yaml', 'key: 1\nkey: 2\n');
  expect(yaml).toMatchObject({
    ok: true,
    value: { problems: [{ message: '"key" stands twice in the same map', place: { length: 3 } }] },
  });
});

test('aliases that multiply are refused before they fill the memory', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 12; n++)
    lines.push(
      `a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
    );
  expect(problems(lines.join('\n'))).toEqual(['TooManyAliases']);
});

test('an alias within its own anchor is refused', () => {
  expect(problems('a: &a [*a]\n')).toEqual(['1:8 UnknownAlias']);
});

test('thousands of brackets are refused, and the stack holds', () => {
  expect(problems(`a: ${'['.repeat(20_000)}`).length).toBeGreaterThan(0);
});
