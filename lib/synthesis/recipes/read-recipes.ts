import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Buildspec } from '../../aws/codebuild/buildspec';
import { parseBuildspec } from '../../aws/codebuild/parse-buildspec';
import type { RecipeName } from '../model/action';

/** The buildspecs of the `buildspec` folder, by the names of their files. */
export type Recipes = Readonly<Record<RecipeName | 'check-version' | 'record', Buildspec>>;

/**
 * Reads the recipes that are shipped with Conveyor.
 *
 * @param directory the `buildspec` folder of the package
 * @throws when a recipe is missing or is no valid buildspec: they are ours
 */
export function readRecipes(directory: string): Recipes {
  const read = (name: string) => readRecipe(join(directory, `${name}.yml`));
  return {
    npm: read('npm'),
    lerna: read('lerna'),
    'check-version': read('check-version'),
    record: read('record'),
  };
}

function readRecipe(file: string): Buildspec {
  const checked = parseBuildspec(readFileSync(file, 'utf8'), file);
  if (checked.ok) return checked.value;
  throw new Error(`${file}: ${checked.problems.map(({ message }) => message).join('; ')}`);
}
