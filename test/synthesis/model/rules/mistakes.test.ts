import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mistakes } from '../../../../lib/synthesis/model/rules/mistakes';

const upstairs = join(__dirname, '../../../../lib/synthesis');

/** The codes that the files of a folder write down; rules have theirs as ids. */
function codesIn(folder: string): readonly string[] {
  const files = readdirSync(join(upstairs, folder)).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(join(upstairs, folder, file), 'utf8')).join('');
  return [...text.matchAll(/code: '([A-Z]\w+)'|\? '(Other\w+)' : '(Other\w+)'/g)].flatMap((match) =>
    match.slice(1).filter(Boolean),
  );
}

test('every code that reading and converting give is explained, and no other', () => {
  const given = new Set([...codesIn('definition'), ...codesIn('model'), ...codesIn('model/targets')]);
  expect(mistakes.map(({ id }) => id).sort()).toEqual([...given].sort());
});
