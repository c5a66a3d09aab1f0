import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDefinition } from '../../../lib/synthesis/definition/read-definition';
import { anyStages, withPipeline } from '../../helpers/definition';

const folder = mkdtempSync(join(tmpdir(), 'read-definition-'));
const good = withPipeline('source: { codecommit: shop }', anyStages);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('a definition is read under the name that the person gave', () => {
  const file = write('good.yaml', good);
  expect(readDefinition(file)).toMatchObject({ ok: true, value: { file, problems: [] } });
});

test('a definition of the current directory needs no more than its name', () => {
  expect(readDefinition('conveyor.yaml')).toMatchObject({ ok: true, value: { file: 'conveyor.yaml' } });
});

test('a definition in Hangul is text like any other', () => {
  const file = write('hangul.yaml', good.replace('approve: ok', 'approve: ok, message: 배포할까요?'));
  expect(readDefinition(file)).toMatchObject({ ok: true, value: { problems: [] } });
});

test.each<[string, string, string]>([
  ['NoSuchFile', join(folder, 'none.yaml'), 'there is no file'],
  ['NotAFile', folder, 'is a directory'],
  ['NotText', write('latin.yaml', Buffer.from('a: é', 'latin1')), 'is no UTF-8 text'],
  ['UnreadableFile', join(folder, 'x'.repeat(300)), 'ENAMETOOLONG'],
])('%s: %s', (code, file, message) => {
  expect(readDefinition(file)).toMatchObject({
    ok: false,
    problems: [{ code, message: expect.stringContaining(message) }],
  });
});

const whenNotRoot = process.getuid?.() === 0 ? test.skip : test;

whenNotRoot('a file without the right to read it is refused in a sentence', () => {
  const file = write('closed.yaml', good);
  chmodSync(file, 0);
  expect(readDefinition(file)).toMatchObject({ ok: false, problems: [{ code: 'UnreadableFile' }] });
});
