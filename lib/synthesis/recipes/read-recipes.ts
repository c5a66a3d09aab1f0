import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Buildspec } from '../../aws/codebuild/buildspec';
import { parseBuildspec } from '../../aws/codebuild/parse-buildspec';
import { RECIPE_NAMES, type RecipeName } from '../model/recipe';

/** The buildspecs of the `buildspec` folder, by the names of their files. */
export type Recipes = Readonly<
  Record<
    | RecipeName
    | PackageRecipeName
    | PublishRecipeName
    | DeployRecipeName
    | 'ami'
    | 'check-origin'
    | 'check-version'
    | 'record',
    Buildspec
  >
>;

const PACKAGE_RECIPES = [
  'package-npm',
  'package-jar',
  'package-gem',
  'package-wheel',
  'package-nuget',
  'package-nfpm',
] as const;

const PUBLISH_RECIPES = ['publish', 'publish-npm', 'publish-maven', 'publish-pypi', 'publish-nuget'] as const;

const DEPLOY_RECIPES = ['deploy-s3', 'deploy-beanstalk', 'deploy-ami', 'deploy-cdk', 'configure-stack'] as const;

const CHECKS = ['check-origin', 'check-version'] as const;

/** A buildspec whose commands make a package of what another one built. */
export type PackageRecipeName = (typeof PACKAGE_RECIPES)[number];

/** A buildspec that publishes packages, of any format or of one. */
export type PublishRecipeName = (typeof PUBLISH_RECIPES)[number];

/** A buildspec that deploys. */
export type DeployRecipeName = (typeof DEPLOY_RECIPES)[number];

/**
 * Reads the recipes that are shipped with Conveyor.
 *
 * @param directory the `buildspec` folder of the package
 * @throws when a recipe is missing or is no valid buildspec: they are ours
 */
export function readRecipes(directory: string): Recipes {
  const names = [
    ...RECIPE_NAMES,
    ...PACKAGE_RECIPES,
    ...PUBLISH_RECIPES,
    ...DEPLOY_RECIPES,
    'ami',
    ...CHECKS,
    'record',
  ] as const;
  const recipes = names.map((name) => [name, readRecipe(join(directory, `${name}.yml`))]);
  return Object.fromEntries(recipes) as Recipes;
}

function readRecipe(file: string): Buildspec {
  const checked = parseBuildspec(readFileSync(file, 'utf8'), file);
  if (checked.ok) return checked.value;
  throw new Error(`${file}: ${checked.problems.map(({ message }) => message).join('; ')}`);
}
