import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { functionsOf } from '../../../../lib/synthesis/constructs/functions/bundles';
import { root } from '../../../helpers/conveyor';

test('each function of the package is known, and its source is there', () => {
  const sources = functionsOf(root);
  expect(Object.keys(sources).sort()).toEqual(readdirSync(join(root, 'lambda')).sort());
  expect(Object.values(sources).filter(({ entry }) => !existsSync(entry))).toEqual([]);
});
