import { didYouMean, toHint } from '../../../problem/nearest';
import { type BuildAction, type BuildWay, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { factsOf, type RecipeName } from '../recipe';
import type { Finding, Rule } from './rule';

export const badScript: Rule = {
  id: 'BadScript',
  sentence:
    'Under `run` stand `lint`, `test`, `build`, or where the recipe takes others names of scripts, goals or tasks; under `packages` names of packages of a monorepo. A command stands under `commands`.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.way.kind === 'recipe') yield* ofRecipe(action, action.way);
    }
  },
};

type RecipeWay = Extract<BuildWay, { kind: 'recipe' }>;

function* ofRecipe(action: BuildAction, { recipe, run, packages }: RecipeWay): Iterable<Finding> {
  const { runs, otherRuns } = factsOf(recipe);
  for (const [index, script] of run.entries()) {
    const at = { at: action, key: ['run', index] };
    if (!/^[A-Za-z0-9_][A-Za-z0-9:._/-]*$/.test(script)) {
      const hint = 'letters, digits and : . _ / - · write a command under commands';
      yield { ...at, message: `${labelOf(action)}: "${script}" is no name of a script`, hint };
    } else if (otherRuns === undefined && !runs.includes(script)) {
      const hint = toHint(`it runs: ${runs.join(', ')}`, didYouMean(script, runs), 'write a command under commands');
      yield { ...at, message: `${labelOf(action)}: the recipe ${recipe} does not know "${script}"`, ...hint };
    }
  }
  for (const [index, name] of packages.entries()) {
    const at = { at: action, key: ['packages', index] };
    if (!monorepos.includes(recipe)) {
      const message = `${labelOf(action)}: the recipe ${recipe} has no packages to choose from`;
      yield { ...at, message, hint: `those of monorepos have: ${monorepos.join(', ')}` };
    } else if (!/^@?[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(name)) {
      yield { ...at, message: `${labelOf(action)}: "${name}" is no name of a package`, hint: 'for example @acme/site' };
    }
  }
}

/** The recipes that know which package needs which. */
const monorepos: readonly RecipeName[] = ['pnpm', 'yarn', 'lerna', 'nx', 'turbo'];
