import { join } from 'node:path';
import type { RecipeName } from '../../../lib/synthesis/model/recipe';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { selectPackages } from '../../../lib/synthesis/recipes/select-packages';
import { selectScripts } from '../../../lib/synthesis/recipes/select-scripts';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));

it.each<[RecipeName, string]>([
  ['pnpm', "pnpm --recursive --filter '@acme/site...' --filter 'api...' --if-present run test"],
  ['yarn', "each --from '@acme/site' --from 'api' run test"],
  ['lerna', "npx --no-install lerna run test --no-progress --scope '@acme/site' --scope 'api' --include-dependencies"],
  ['nx', "npx --no-install nx run-many --projects='@acme/site' --projects='api' --output-style=stream --targets test"],
  ['turbo', "npx --no-install turbo run test --filter='@acme/site' --filter='api' --ui=stream"],
])('names the chosen packages where %s says all', (recipe, command) => {
  const chosen = selectPackages(selectScripts(recipes[recipe], ['test']), ['@acme/site', 'api']);
  expect(chosen.phases.build?.commands).toEqual([command]);
  expect(chosen.phases.install).toEqual(recipes[recipe].phases.install);
});

it('leaves a recipe whole when no package is named, and one that knows no packages', () => {
  expect(selectPackages(recipes.lerna, [])).toBe(recipes.lerna);
  expect(selectPackages(recipes.maven, ['api'])).toEqual(recipes.maven);
});
