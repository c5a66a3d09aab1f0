import { type Buildspec, type BuildspecPhase, PHASE_NAMES } from '../../aws/codebuild/buildspec';

/**
 * The recipe with those commands only that run one of the scripts, or run none. A script that the recipe does not
 * know is run as the recipe's last script is, after the others. Of no scripts at all, the recipe stays whole.
 */
export function selectScripts(recipe: Buildspec, scripts: readonly string[]): Buildspec {
  if (scripts.length === 0) return recipe;
  const known = listCommands(recipe).flatMap((command) => toScript(command) ?? []);
  const others = scripts.filter((script) => !known.includes(script));
  const phases = PHASE_NAMES.flatMap((name) => {
    const phase = recipe.phases[name];
    if (!phase) return [];
    const added = name === 'build' ? others.map((script) => toCommand(script, recipe)) : [];
    const commands = [...keepCommands(phase, scripts), ...added];
    return commands.length > 0 ? [[name, { ...phase, commands }]] : [];
  });
  return { ...recipe, phases: Object.fromEntries(phases) };
}

/** In the order of the scripts, as the person chose them. */
function keepCommands({ commands = [] }: BuildspecPhase, scripts: readonly string[]): readonly string[] {
  const kept = commands.filter((command) => scripts.includes(toScript(command) ?? scripts[0] ?? ''));
  const rank = (command: string) => scripts.indexOf(toScript(command) ?? '');
  return [...kept].sort((one, other) => rank(one) - rank(other));
}

function listCommands(recipe: Buildspec): readonly string[] {
  return PHASE_NAMES.flatMap((name) => recipe.phases[name]?.commands ?? []);
}

const RUNS_SCRIPT = /\brun (\S+)/;

/** `test` of `npm run test --if-present`; undefined for a command that runs no script. */
function toScript(command: string): string | undefined {
  return RUNS_SCRIPT.exec(command)?.[1];
}

function toCommand(script: string, recipe: Buildspec): string {
  const pattern = listCommands(recipe).findLast((command) => toScript(command)) ?? '';
  // A person who names a script means it: that it is not there is a mistake then.
  return pattern.replace(RUNS_SCRIPT, () => `run ${script}`).replace(' --if-present', '');
}
