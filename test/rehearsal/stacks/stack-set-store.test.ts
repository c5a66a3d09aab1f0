import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStackSet, keepStackSet } from '../../../lib/rehearsal/stacks/stack-set-store';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = temporaryDirectory();
const set = { name: 'tables', template: '{}', parameters: {}, capabilities: [], instances: [] };

test('a set is kept by its name, and a damaged one is as good as none', () => {
  expect(findStackSet(folder, 'tables')).toBeUndefined();
  keepStackSet(folder, set);
  expect(findStackSet(folder, 'tables')).toEqual(set);
  writeFileSync(join(folder, 'tables.set'), '{');
  expect(findStackSet(folder, 'tables')).toBeUndefined();
});
