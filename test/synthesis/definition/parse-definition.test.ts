import { parseDefinition } from '../../../lib/synthesis/definition/parse-definition';
import { anyStages, withPipeline } from '../../helpers/definition';

const source = 'source: { codecommit: shop }';

test('a definition knows its file, its document and its places', () => {
  const parsed = parseDefinition('my.yaml', withPipeline(source, anyStages));
  expect(parsed).toMatchObject({ ok: true, value: { file: 'my.yaml', problems: [], repairs: [] } });
  expect(parsed.ok && parsed.value.document.pipelines['shop']?.source).toEqual({ codecommit: 'shop' });
  expect(parsed.ok && parsed.value.locate(['pipelines', 'shop'], 'key')).toMatchObject({
    file: 'my.yaml',
    line: 3,
    column: 3,
  });
});

test('keys that stand twice are told beside the mistakes of shape', () => {
  const parsed = parseDefinition('my.yaml', withPipeline(source, anyStages, 'mode: queued', 'mode: QUEUED', 'keep: 5'));
  expect(parsed.ok && parsed.value.problems.map(({ code }) => code)).toEqual(['DuplicateKey', 'WrongType']);
});

test('what is no YAML, and what has nothing of a definition, is no definition', () => {
  expect(parseDefinition('my.yaml', 'a: [')).toMatchObject({ ok: false, problems: [{ code: 'NotYaml' }] });
  expect(parseDefinition('my.yaml', 'colour: red\n')).toMatchObject({
    ok: false,
    problems: [{ code: 'MissingKey' }, { code: 'UnknownKey' }],
  });
});
