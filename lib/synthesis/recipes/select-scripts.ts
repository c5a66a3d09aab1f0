import { type Buildspec, type BuildspecPhase, PHASE_NAMES } from '../../aws/codebuild/buildspec';

/**
 * The recipe with those commands only that belong to one of the scripts, or to none. A script that the recipe does not
 * know is run as its last command that names its own script, after the others. Of no scripts at all, the recipe stays whole.
 */
export function selectScripts(recipe: Buildspec, scripts: readonly string[]): Buildspec {
  if (scripts.length === 0) return recipe;
  const known = scriptsOf(recipe);
  const others = scripts.filter((script) => !known.includes(script));
  const phases = PHASE_NAMES.flatMap((name) => {
    const phase = recipe.phases[name];
    if (!phase) return [];
    const added = name === 'build' ? others.map((script) => toCommand(script, recipe)) : [];
    const commands = [...keepCommands(phase, scripts), ...added];
    if (commands.length > 0) return [[name, { ...phase, commands }]];
    return phase.commands ? [] : [[name, phase]];
  });
  return { ...recipe, phases: Object.fromEntries(phases) };
}

/** The scripts that the recipe's commands belong to, in order, each once. */
export function scriptsOf(recipe: Buildspec): readonly string[] {
  return [...new Set(listCommands(recipe).flatMap((command) => toScript(command) ?? []))];
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

/** A comment of one word at the end of a command. */
const MARK = /\s+# (\S+)\s*$/;

const RUNS_SCRIPT = /(?:\brun|--targets) ([\w@:./-]+)/;

/** `test` of `mvn test # test`, else of `npm run test --if-present`; undefined for a command that belongs to no script. */
function toScript(command: string): string | undefined {
  return (MARK.exec(command) ?? RUNS_SCRIPT.exec(command))?.[1];
}

function toCommand(script: string, recipe: Buildspec): string {
  const pattern = listCommands(recipe).findLast(namesItself) ?? '';
  const name = nameOf(toScript(pattern) ?? '');
  // A person who names a script means it: that it is not there is a mistake then.
  const insisting = pattern.replace(MARK, '').replace(' --if-present', '');
  return insisting.replace(name, () => script);
}

function namesItself(command: string): boolean {
  const script = toScript(command);
  return script !== undefined && nameOf(script).test(command.replace(MARK, ''));
}

/** The script as a word of its own. */
function nameOf(script: string): RegExp {
  return new RegExp(`(?<= )${script.replace(/[^\w]/g, '\\$&')}(?= |$)`);
}
