import { join } from 'node:path';
import { parse } from 'yaml';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toBuildspecs } from '../../../lib/synthesis/stacks/to-buildspecs';
import { root } from '../../helpers/conveyor';
import { aBuild } from '../../helpers/delivery';

const buildspecs = toBuildspecs(readRecipes(join(root, 'buildspec')));

test('each project’s buildspec is YAML of version 0.2', () => {
  expect(parse(buildspecs.build(aBuild('packages')))).toMatchObject({
    version: 0.2,
    phases: { build: { commands: ['make'] } },
  });
  const check = { verb: 'check-version', name: 'v', runOrder: 1, source: 'Source', namespace: 'v' } as const;
  expect(parse(buildspecs.checkVersion(check))).toMatchObject({ env: { 'exported-variables': ['VERSION', 'TAG'] } });
  const record = {
    verb: 'record',
    what: 'version',
    name: 'v',
    runOrder: 1,
    source: 'S',
    versionNamespace: 'v',
  } as const;
  expect(buildspecs.recordVersion(record)).toContain('git');
});
