import type { Buildspec, BuildspecPhase } from '../../aws/codebuild/buildspec';

/**
 * The recipe of a monorepo for chosen packages: where its commands say all, `--filter '*'`, they name each of them. Of no
 * packages at all, the recipe stays whole.
 *
 * @param packages `['@acme/site']`
 */
export function selectPackages(recipe: Buildspec, packages: readonly string[]): Buildspec {
  if (packages.length === 0) return recipe;
  const phases = Object.entries(recipe.phases).map(([name, phase]) => [name, inPhase(phase, packages)]);
  return { ...recipe, phases: Object.fromEntries(phases) };
}

function inPhase(phase: BuildspecPhase, packages: readonly string[]): BuildspecPhase {
  if (!phase.commands) return phase;
  return { ...phase, commands: phase.commands.map((command) => inCommand(command, packages)) };
}

/** `--filter '*...'`, `--projects='*'`: an option, and all packages. */
const ALL = /(--[a-z]+[ =])'\*{1,2}(\.\.\.)?'/;

function inCommand(command: string, packages: readonly string[]): string {
  return command.replace(ALL, (_all, option: string, needs = '') =>
    packages.map((name) => `${option}'${name}${needs}'`).join(' '),
  );
}
