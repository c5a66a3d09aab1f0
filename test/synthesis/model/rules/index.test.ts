import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../../lib/synthesis/model/rules';
import { mistakes } from '../../../../lib/synthesis/model/rules/mistakes';

const kebab = (id: string) => id.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

test('every rule has a file of its own name, and every file is registered', () => {
  const folder = join(__dirname, '../../../../lib/synthesis/model/rules');
  const others = ['index.ts', 'mistakes.ts', 'render-rules.ts', 'rule.ts'];
  const files = readdirSync(folder).filter((file) => !others.includes(file));
  expect(rules.map(({ id }) => `${kebab(id)}.ts`).sort()).toEqual(files.sort());
});

test('codes are different, in PascalCase, and sentences end', () => {
  const all = [...rules, ...mistakes];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ id, sentence }) => !/^([A-Z][a-z]+)+$|A[A-Z]/.test(id) || !sentence.endsWith('.'))).toEqual([]);
});
