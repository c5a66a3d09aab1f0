import { join } from 'node:path';
import { factsOf, RECIPE_NAMES } from '../../../lib/synthesis/model/recipe';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { scriptsOf } from '../../../lib/synthesis/recipes/select-scripts';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));

test.each(RECIPE_NAMES)('what is known of %s is what its buildspec does', (name) => {
  const { phases, cache } = recipes[name];
  const { runtimes, runs, lockFiles } = factsOf(name);
  expect(phases.install?.['runtime-versions'] ?? {}).toEqual(runtimes);
  expect([...scriptsOf({ version: 0.2, phases })].sort()).toEqual([...runs].sort());
  if (lockFiles.length === 0) return;
  const [, prefix, files] = /^(\w+-)\$\(codebuild-hash-files (.*)\)$/.exec(cache?.key ?? '') ?? [];
  expect(files?.replaceAll("'", '').split(' ')).toEqual(lockFiles);
  expect(cache?.['fallback-keys']).toEqual([prefix]);
});
