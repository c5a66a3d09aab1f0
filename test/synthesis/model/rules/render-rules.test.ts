import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../../lib/synthesis/model/rules';
import { renderRules } from '../../../../lib/synthesis/model/rules/render-rules';

test('docs/rules.md is what `scripts/write-rules.ts` writes', () => {
  expect(readFileSync(join(__dirname, '../../../../docs/rules.md'), 'utf8')).toBe(renderRules());
});

test('every rule stands there once, notes apart from mistakes', () => {
  const [mistakes = '', notes = ''] = renderRules().split('## What is only worth knowing');
  for (const { id, severity } of rules) {
    const where = severity === 'note' ? notes : mistakes;
    expect(where.split(`| \`${id}\` |`)).toHaveLength(2);
  }
});
