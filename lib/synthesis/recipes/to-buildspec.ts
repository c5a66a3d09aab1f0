import type { Buildspec, BuildspecEnv, BuildspecPhase } from '../../aws/codebuild/buildspec';
import type { BuildAction } from '../model/action';
import { fitPhases } from './fit-phases';
import type { Recipes } from './read-recipes';
import { selectPackages } from './select-packages';
import { selectScripts } from './select-scripts';
import { toAppspecCommand } from './to-appspec-command';
import { toArtifacts } from './to-artifacts';
import { toBatch } from './to-batch';
import { toCache } from './to-cache';
import { toPackageCommands } from './to-package-commands';
import { toStampCommand } from './to-stamp-command';

/**
 * The buildspec of a build or a test: what it runs, and no more sections than it needs.
 *
 * @throws when there is nothing to generate: the action has a buildspec of its own in the repository, or runs in Jenkins
 */
export function toBuildspec(action: BuildAction, recipes: Recipes): Buildspec {
  const base = toBase(action, recipes);
  const env = toEnv(base.env, action.exports);
  const cache = toCache(action, base.cache);
  return {
    version: 0.2,
    ...(env ? { env } : {}),
    ...(action.batch ? { batch: toBatch(action.batch) } : {}),
    phases: fitPhases(addPackages(toPhases(base.phases, action.runtimes), action, recipes), action),
    ...(action.junit.length > 0 ? { reports: { junit: { files: action.junit, 'file-format': 'JUNITXML' } } } : {}),
    ...(action.artifacts.length > 0 ? { artifacts: toArtifacts(action.artifacts) } : {}),
    ...(cache ? { cache } : {}),
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
      return selectPackages(selectScripts(recipes[way.recipe], way.run), way.packages);
    case 'commands':
      return { version: 0.2, phases: { build: { commands: way.commands } } };
    case 'ami':
      return recipes.ami;
    case 'buildspec':
      throw new Error(`${name} brings its own buildspec, ${way.path}`);
    case 'jenkins':
      throw new Error(`${name} is built by Jenkins, at ${way.url}`);
  }
}

function toEnv(env: BuildspecEnv | undefined, exports: readonly string[]): BuildspecEnv | undefined {
  const names = [...new Set([...(env?.['exported-variables'] ?? []), ...exports])];
  return names.length > 0 ? { ...env, 'exported-variables': names } : env;
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

function addPackages(phases: Buildspec['phases'], { artifacts }: BuildAction, recipes: Recipes): Buildspec['phases'] {
  const made = artifacts.flatMap((artifact) =>
    artifact.kind === 'package' ? [toPackageCommands(artifact, recipes)] : [],
  );
  const install = [...new Set(made.flatMap((one) => one.install))];
  const stamps = artifacts.flatMap((artifact) =>
    artifact.kind === 'files' && artifact.stamp !== undefined ? [toStampCommand(artifact, artifact.stamp)] : [],
  );
  const appspecs = artifacts.flatMap((artifact) =>
    artifact.kind === 'files' && artifact.appspec !== undefined ? [toAppspecCommand(artifact, artifact.appspec)] : [],
  );
  const build = [...made.flatMap((one) => one.build), ...stamps, ...appspecs];
  const { pre_build: before, post_build: after } = phases;
  return {
    ...addCommands('install', phases.install, install),
    ...(before ? { pre_build: before } : {}),
    ...addCommands('build', phases.build, build),
    ...(after ? { post_build: after } : {}),
  };
}

function addCommands(name: 'install' | 'build', phase: BuildspecPhase | undefined, commands: readonly string[]) {
  if (commands.length === 0) return phase ? { [name]: phase } : {};
  return { [name]: { ...phase, commands: [...(phase?.commands ?? []), ...commands] } };
}
