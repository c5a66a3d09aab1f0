import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { renderBuildspec } from '../../lib/aws/codebuild/buildspec';
import type { BuildAction } from '../../lib/synthesis/model/action';
import type { Artifact } from '../../lib/synthesis/model/artifact';
import { factsOf, type RecipeName } from '../../lib/synthesis/model/recipe';
import { readRecipes } from '../../lib/synthesis/recipes/read-recipes';
import { toBuildspec } from '../../lib/synthesis/recipes/to-buildspec';
import { BuildYard, type Files, readFiles, type Trial, type TrialOptions } from '../helpers/build';

const root = join(__dirname, '../..');
const recipes = readRecipes(join(root, 'buildspec'));

/** What earlier tests downloaded and compiled, of which no result may depend. */
export const kept = join(root, 'node_modules/.cache/toolchains');

/** The commit that every build here is of. */
export const COMMIT = '1f2e3d4c5b6a79881726354453627180abcdef01';

/** An action of a recipe, of which a test says what matters to it. */
export function actionOf(recipe: RecipeName, own: Partial<BuildAction> = {}): BuildAction {
  const base = { verb: 'build', name: recipe, runOrder: 1, inputs: ['Source'], timeoutMinutes: 60 } as const;
  const empty = { artifacts: [], env: {}, secrets: {}, junit: [], runtimes: {}, exports: [] } as const;
  const machine = { kind: 'container', size: 'small', architecture: 'x86_64' } as const;
  return { ...base, ...empty, machine, way: { kind: 'recipe', recipe, run: [], packages: [] }, ...own };
}

/** A directory's files, or a package. */
export const files = (name: string, directory: string): Artifact => ({
  kind: 'files',
  name,
  directory,
  files: ['**/*'],
});

/** A finished build, and where an artifact of it lies unpacked. */
export interface RecipeTrial extends Trial {
  readonly open: (artifact: string) => Promise<{ readonly folder: string; readonly files: readonly string[] }>;
}

const yards: BuildYard[] = [];

/** Removes what the builds of a test file left. */
export function clearYards(): void {
  for (const yard of yards) yard.clear();
}

/** Runs the buildspec that Conveyor generates for the action, on the recipe's example. */
export async function runRecipe(
  recipe: RecipeName,
  own: Partial<BuildAction>,
  options: TrialOptions = {},
): Promise<RecipeTrial> {
  const yard = new BuildYard();
  yards.push(yard);
  const action = actionOf(recipe, own);
  const trial = await yard.run(renderBuildspec(toBuildspec(action, recipes)), {
    files: readExample(recipe),
    artifacts: action.artifacts.map(({ name }) => name),
    cacheDirectory: join(kept, recipe),
    machine: process.env,
    ...options,
  });
  const open = async (artifact: string) => ({
    files: Object.keys(await trial.unpack(artifact)),
    folder: join(yard.directory, '1', 'out', `${artifact}.zip.unpacked`),
  });
  return { ...trial, open };
}

/** The files of `examples/recipes/<recipe>`, or of `examples/hello` for npm. */
export function readExample(recipe: RecipeName): Files {
  const given = Object.entries(readFiles(join(root, 'examples', recipe === 'npm' ? 'hello' : `recipes/${recipe}`)));
  return Object.fromEntries(given.filter(([path]) => !/(^|\/)(node_modules|dist|target)\//.test(path)));
}

/** A test that needs the recipe's tools: one that a machine lacks leaves it out, but where CI says so never of a recipe that is tried. */
export function testRecipe(
  recipe: RecipeName,
  name: string,
  run: () => Promise<void>,
  ...tools: readonly string[]
): void {
  const missing = [...factsOf(recipe).tools, ...tools].filter((tool) => !isThere(tool));
  if (missing.length === 0 || (process.env['CI'] === 'true' && factsOf(recipe).tried)) {
    test(name, run, 170_000);
    return;
  }
  console.log(
    `left out: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not on PATH, so "${name}" was not tried`,
  );
  test.skip(name, run);
}

/** Whether a program is on PATH. */
export function isThere(tool: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', tool]).status === 0;
}

/** What a program printed. */
export function ask(command: string, ...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return stdout;
}
