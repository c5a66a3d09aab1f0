import type { BuildDocument } from '../definition/build-document';
import type { Path } from '../definition/path';
import type { BuildWay, JenkinsWay } from './action';
import { toAmiWay } from './ami';
import type { Conversion } from './conversion';
import type { RecipeName } from './recipe';

const ways = {
  test: ['recipe', 'commands', 'buildspec', 'jenkins'],
  build: ['recipe', 'commands', 'buildspec', 'jenkins', 'ami'],
  migrate: ['recipe', 'commands', 'buildspec'],
} as const;

/**
 * The one way of a build; `path` leads to the build. Problems: `ExactlyOneWay`; `NeedsRecipe` for `run` and `packages` without a recipe;
 * `BelongsInBuildspec` for what only the repository's own buildspec can say; `NotForJenkins` and `NotForAmi` for
 * what only other builds of CodeBuild do.
 */
export function toBuildWay(document: BuildDocument, path: Path, conversion: Conversion): BuildWay {
  const [verb, name] = toVerb(document);
  const label = `${verb} "${name}"`;
  const given = ways[verb].filter((way) => isSaid(document, way));
  if (given.length !== 1) remarkWays(label, given, ways[verb], path, conversion);
  else remarkStrays(label, document, path, conversion);
  const { recipe, commands, buildspec, jenkins, packages = [] } = document;
  if (recipe !== undefined)
    return { kind: 'recipe', recipe, run: document.run ?? toStandardRun(verb, recipe), packages };
  if (commands !== undefined) return { kind: 'commands', commands };
  if (jenkins !== undefined) return toJenkinsWay(jenkins);
  if ('ami' in document && document.ami !== undefined) return toAmiWay(document.ami, document.artifact !== undefined);
  return { kind: 'buildspec', path: buildspec ?? 'buildspec.yml' };
}

/** What a build is called by its first key, and its name. */
export function toVerb(document: BuildDocument) {
  if ('build' in document) return ['build', document.build] as const;
  return 'test' in document ? (['test', document.test] as const) : (['migrate', document.migrate] as const);
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
function toStandardRun(verb: keyof typeof standardRuns, recipe: RecipeName): readonly string[] {
  return recipe === 'docker' ? [] : standardRuns[verb];
}

/** What a recipe runs unless the action says otherwise. */
const standardRuns = { build: ['lint', 'test', 'build'], test: ['test'], migrate: ['migrate'] } as const;

function remarkWays(
  label: string,
  given: readonly string[],
  known: readonly string[],
  path: Path,
  conversion: Conversion,
): void {
  const [, second] = given;
  conversion.remark({
    code: 'ExactlyOneWay',
    path: second === undefined ? path : [...path, second],
    part: 'key',
    message: second === undefined ? `${label} does not say how it is done` : `${label} says ${given.join(' and ')}`,
    hint: `say exactly one of ${known.join(', ')}`,
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
  for (const key of isSaid(document, 'ami') ? given(document, notOfAmi) : []) {
    conversion.remark({
      code: 'NotForAmi',
      path: [...path, key],
      part: 'key',
      message: `${label} bakes an AMI, which knows nothing of ${key}`,
      hint:
        key === 'artifacts' ? 'its artifact has the name of the build' : 'what runs on its instance is said under ami',
    });
  }
}

/** What only CodeBuild does. */
const ofCodeBuild = [
  ...(['env', 'reports', 'runtimes', 'machine', 'image', 'vpc', 'cache', 'timeout', 'queueTimeout'] as const),
  ...(['concurrency', 'batch', 'exports'] as const),
];

/** What a build that bakes an AMI leaves to Image Builder, or says by itself. */
const notOfAmi = [
  ...(['artifacts', 'env', 'reports', 'runtimes', 'machine', 'image', 'vpc', 'cache', 'batch', 'exports'] as const),
];

function isSaid(document: BuildDocument, way: (typeof ways)['build'][number]): boolean {
  return way === 'ami' ? 'ami' in document && document.ami !== undefined : document[way] !== undefined;
}

function given<K extends keyof BuildDocument>(document: BuildDocument, keys: readonly K[]): readonly K[] {
  return keys.filter((key) => document[key] !== undefined);
}
