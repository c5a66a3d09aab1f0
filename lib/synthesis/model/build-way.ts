import type { BuildDocument } from '../definition/build-document';
import type { Path } from '../definition/path';
import type { BuildWay } from './action';
import type { Conversion } from './conversion';

const ways = ['recipe', 'commands', 'buildspec'] as const;

/**
 * The one way of a build; `path` leads to the build. Problems: `ExactlyOneWay`; `NeedsRecipe` for `run` without a recipe;
 * `BelongsInBuildspec` for what only the repository's own buildspec can say.
 */
export function toBuildWay(document: BuildDocument, path: Path, conversion: Conversion): BuildWay {
  const verb = 'build' in document ? 'build' : 'test';
  const label = `${verb} "${'build' in document ? document.build : document.test}"`;
  const given = ways.filter((way) => document[way] !== undefined);
  if (given.length !== 1) remarkWays(label, given, path, conversion);
  else remarkStrays(label, document, path, conversion);
  const { recipe, commands, buildspec } = document;
  if (recipe !== undefined) return { kind: 'recipe', recipe, run: document.run ?? standardRuns[verb] };
  if (commands !== undefined) return { kind: 'commands', commands };
  return { kind: 'buildspec', path: buildspec ?? 'buildspec.yml' };
}

/** What a recipe runs unless the action says otherwise. */
const standardRuns = { build: ['lint', 'test', 'build'], test: ['test'] } as const;

function remarkWays(label: string, given: readonly string[], path: Path, conversion: Conversion): void {
  const [, second] = given;
  conversion.remark({
    code: 'ExactlyOneWay',
    path: second === undefined ? path : [...path, second],
    part: 'key',
    message: second === undefined ? `${label} does not say how it is done` : `${label} says ${given.join(' and ')}`,
    hint: 'say exactly one of recipe, commands, buildspec',
  });
}

function remarkStrays(label: string, document: BuildDocument, path: Path, conversion: Conversion): void {
  if (document.run !== undefined && document.recipe === undefined) {
    conversion.remark({
      code: 'NeedsRecipe',
      path: [...path, 'run'],
      part: 'key',
      message: `${label} says which scripts to run, but has no recipe that would run them`,
      hint: 'write recipe: npm or recipe: lerna, or the scripts into the commands',
    });
  }
  if (document.buildspec === undefined) return;
  for (const key of (['reports', 'runtimes'] as const).filter((stray) => document[stray] !== undefined)) {
    conversion.remark({
      code: 'BelongsInBuildspec',
      path: [...path, key],
      part: 'key',
      message: `${label} has a buildspec of its own, and ${key} can only be said there`,
      hint: `move it into ${document.buildspec}`,
    });
  }
}
