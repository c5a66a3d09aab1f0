import { parseDocument, placeOf } from '../../lib/assembly/parse-document';
import { known, problemsOf } from '../helpers/facts';

test('JSON and YAML come to the same value', () => {
  const expected = { Resources: { Site: { Type: 'AWS::S3::Bucket' } } };
  expect(known(parseDocument(JSON.stringify(expected), 'a.json'))).toEqual(expected);
  expect(known(parseDocument('Resources:\n  Site: { Type: AWS::S3::Bucket }\n', 'a.yaml'))).toEqual(expected);
});

test('a byte order mark is no mistake', () => {
  expect(known(parseDocument('\uFEFF{"a":1}', 'a.json'))).toEqual({ a: 1 });
});

test('broken YAML is refused at its line and column, with the line', () => {
  const [problem] = problemsOf(parseDocument('Resources:\n  Site: { Type: "x\n', 'shop.yaml'));
  expect(problem).toMatchObject({
    code: 'BadSyntax',
    message: expect.stringContaining('neither JSON nor YAML'),
    place: { file: 'shop.yaml', line: 3, column: 1 },
  });
});

test('broken JSON is refused at its line and column', () => {
  const [problem] = problemsOf(parseDocument('{\n  "a": 1,\n  "b": [1, 2\n', 'shop.json'));
  expect(problem).toMatchObject({ code: 'BadSyntax', place: { file: 'shop.json', line: 4 } });
});

test('aliases that would unfold without measure are refused', () => {
  const level = (name: string, of: string): string => `${name}: &${name} [${Array(20).fill(`*${of}`).join(', ')}]`;
  const text = ['a: &a [x]', level('b', 'a'), level('c', 'b'), level('d', 'c')].join('\n');
  expect(problemsOf(parseDocument(text, 'bomb.yaml'))).toMatchObject([{ code: 'BadSyntax' }]);
});

test('a value is found again in the text; what is not there, at its parent', () => {
  const text = 'Resources:\n  Site:\n    Kind: bucket\n';
  expect(placeOf(text, 'shop.yaml', ['Resources', 'Site'])).toMatchObject({ line: 2, column: 3, text: '  Site:' });
  expect(placeOf(text, 'shop.yaml', ['Resources', 'Queue'])).toMatchObject({ line: 2 });
  expect(placeOf('', 'shop.yaml', ['Resources'])).toMatchObject({ line: 1, column: 1 });
});

test('a document that is nested without measure is refused', () => {
  const problems = problemsOf(parseDocument(`a: ${'['.repeat(50_000)}`, 'deep.yaml'));
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['BadSyntax']));
});
