import type { Buildspec, BuildspecArtifacts, BuildspecEnv, BuildspecPhase } from '../../aws/codebuild/buildspec';
import type { BuildAction } from '../model/action';
import type { Artifact } from '../model/artifact';
import type { Recipes } from './read-recipes';
import { selectScripts } from './select-scripts';

/**
 * The buildspec of a build or a test: what it runs, and no more sections than it needs.
 *
 * @throws when the action has a buildspec of its own in the repository: there is nothing to generate then
 */
export function toBuildspec(action: BuildAction, recipes: Recipes): Buildspec {
  const base = toBase(action, recipes);
  const env = toEnv(base.env, action.exports);
  return {
    version: 0.2,
    ...(env ? { env } : {}),
    phases: toPhases(base.phases, action.runtimes),
    ...(action.junit.length > 0 ? { reports: { junit: { files: action.junit, 'file-format': 'JUNITXML' } } } : {}),
    ...(action.artifacts.length > 0 ? { artifacts: toArtifacts(action.artifacts) } : {}),
    ...(base.cache ? { cache: base.cache } : {}),
  };
}

/** The buildspec that fixes an execution's version: takes REPOSITORY_URL and COMMIT_ID, exports VERSION and TAG. */
export function toCheckVersionBuildspec(recipes: Recipes): Buildspec {
  return recipes['check-version'];
}

/** The buildspec that records a version as a tag: takes REPOSITORY_URL, COMMIT_ID and VERSION. */
export function toRecordBuildspec(recipes: Recipes): Buildspec {
  return recipes.record;
}

function toBase({ name, way }: BuildAction, recipes: Recipes): Buildspec {
  switch (way.kind) {
    case 'recipe':
      return selectScripts(recipes[way.recipe], way.run);
    case 'commands':
      return { version: 0.2, phases: { build: { commands: way.commands } } };
    case 'buildspec':
      throw new Error(`${name} brings its own buildspec, ${way.path}`);
  }
}

function toEnv(env: BuildspecEnv | undefined, exports: readonly string[]): BuildspecEnv | undefined {
  return exports.length > 0 ? { ...env, 'exported-variables': exports } : env;
}

/** The action's own choice of a runtime goes before the recipe's. */
function toPhases(phases: Buildspec['phases'], runtimes: Readonly<Record<string, string>>): Buildspec['phases'] {
  if (Object.keys(runtimes).length === 0) return phases;
  const { 'on-failure': onFailure, 'runtime-versions': versions, ...rest } = phases.install ?? {};
  const install: BuildspecPhase = {
    ...(onFailure ? { 'on-failure': onFailure } : {}),
    'runtime-versions': { ...versions, ...runtimes },
    ...rest,
  };
  return { install, ...phases, ...(phases.install ? { install } : {}) };
}

/** One artifact is the primary one; of several, each is the secondary artifact of its name. */
function toArtifacts(artifacts: readonly Artifact[]): BuildspecArtifacts {
  const [first] = artifacts;
  if (artifacts.length === 1 && first) return toSection(first);
  return {
    // CodeBuild asks for files here too; a pipeline takes the secondary artifacts only.
    files: ['**/*'],
    'secondary-artifacts': Object.fromEntries(artifacts.map((artifact) => [artifact.name, toSection(artifact)])),
  };
}

function toSection({ directory }: Artifact) {
  return { 'base-directory': directory, files: ['**/*'] };
}
