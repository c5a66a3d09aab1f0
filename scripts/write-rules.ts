/** Writes `docs/rules.md`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderRules } from '../lib/synthesis/model/rules/render-rules';

writeFileSync(join(__dirname, '..', 'docs', 'rules.md'), renderRules());
