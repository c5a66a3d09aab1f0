import type { BuildDocument } from '../definition/build-document';
import type { Path } from '../definition/path';
import type { BuildWay, JenkinsWay } from './action';
import type { Conversion } from './conversion';
import type { RecipeName } from './recipe';

const ways = ['recipe', 'commands', 'buildspec', 'jenkins'] as const;

/**
 * The one way of a build; `path` leads to the build. Problems: `ExactlyOneWay`; `NeedsRecipe` for `run` and `packages` without a recipe;
 * `BelongsInBuildspec` for what only the repository's own buildspec can say; `NotForJenkins` for what only CodeBuild does.
 */
export function toBuildWay(document: BuildDocument, path: Path, conversion: Conversion): BuildWay {
  const verb = 'build' in document ? 'build' : 'test';
  const label = `${verb} "${'build' in document ? document.build : document.test}"`;
  const given = ways.filter((way) => document[way] !== undefined);
  if (given.length !== 1) remarkWays(label, given, path, conversion);
  else remarkStrays(label, document, path, conversion);
  const { recipe, commands, buildspec, jenkins, packages = [] } = document;
  if (recipe !== undefined)
    return { kind: 'recipe', recipe, run: document.run ?? toStandardRun(verb, recipe), packages };
  if (commands !== undefined) return { kind: 'commands', commands };
  if (jenkins !== undefined) return toJenkinsWay(jenkins);
  return { kind: 'buildspec', path: buildspec ?? 'buildspec.yml' };
}

function toJenkinsWay({ provider, url, project }: NonNullable<BuildDocument['jenkins']>): JenkinsWay {
  const managed = typeof provider !== 'string';
  return {
    kind: 'jenkins',
    provider: managed ? provider.managed : provider,
    managed,
    url: url.replace(/\/+$/, ''),
    project,
  };
}

/** An image is built by its Dockerfile, which has no scripts. */
function toStandardRun(verb: 'build' | 'test', recipe: RecipeName): readonly string[] {
  return recipe === 'docker' ? [] : standardRuns[verb];
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
    hint: 'say exactly one of recipe, commands, buildspec, jenkins',
  });
}

function remarkStrays(label: string, document: BuildDocument, path: Path, conversion: Conversion): void {
  const needRecipe = document.recipe === undefined ? given(document, ['run', 'packages']) : [];
  for (const key of needRecipe) {
    conversion.remark({
      code: 'NeedsRecipe',
      path: [...path, key],
      part: 'key',
      message: `${label} says ${key}, but has no recipe that would run ${key === 'run' ? 'it' : 'for them'}`,
      hint: 'write a recipe, or what is to run into the commands',
    });
  }
  for (const key of document.buildspec === undefined ? [] : given(document, ['reports', 'runtimes'])) {
    conversion.remark({
      code: 'BelongsInBuildspec',
      path: [...path, key],
      part: 'key',
      message: `${label} has a buildspec of its own, and ${key} can only be said there`,
      hint: `move it into ${document.buildspec}`,
    });
  }
  for (const key of document.jenkins === undefined ? [] : given(document, ofCodeBuild)) {
    conversion.remark({
      code: 'NotForJenkins',
      path: [...path, key],
      part: 'key',
      message: `${label} is done by Jenkins, which knows nothing of ${key}`,
      hint: 'say it in the project of the server',
    });
  }
}

/** What only CodeBuild does. */
const ofCodeBuild = [
  ...(['env', 'reports', 'runtimes', 'machine', 'image', 'vpc', 'cache', 'timeout', 'queueTimeout'] as const),
  ...(['concurrency', 'batch', 'exports'] as const),
];

function given<K extends keyof BuildDocument>(document: BuildDocument, keys: readonly K[]): readonly K[] {
  return keys.filter((key) => document[key] !== undefined);
}
