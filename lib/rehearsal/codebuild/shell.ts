import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandEnd, type ShellOptions, ShellProcess } from './shell-process';
import { quote } from './shell-program';

/**
 * The one shell of a build: variables, functions and the working directory carry on from command to command and from
 * phase to phase. Where a command ends the shell itself, the next goes on in a new one, with the exported variables and
 * the working directory of the old.
 */
export class Shell {
  private readonly processes: ShellProcess[] = [];
  private stopped = false;

  constructor(private readonly options: ShellOptions) {}

  /** Runs one command to its end; when the shell was stopped, none is run. */
  async run(command: string): Promise<CommandEnd> {
    if (this.stopped) return { exitCode: 137, died: true };
    return this.living().run(command);
  }

  /** The values of those of the variables that are exported, as a child process of the shell sees them. */
  async readVariables(names: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const readable = names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
    if (readable.length === 0 || this.stopped) return {};
    const file = join(this.options.state, 'variables');
    await this.run(`/bin/sh -c ${quote(PRINT_VARIABLES)} sh ${readable.join(' ')} >${quote(file)}`);
    const [...words] = (await readFile(file, 'utf8')).split('\0');
    return Object.fromEntries(readable.flatMap((name, index) => toEntry(name, words[index])));
  }

  /** Ends the shell and every process that the build left behind. */
  async end(): Promise<void> {
    await Promise.all(this.processes.map((shell) => shell.end()));
  }

  /** Ends everything at once, whatever is running. */
  async kill(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.processes.map((shell) => shell.kill()));
  }

  private living(): ShellProcess {
    const last = this.processes.at(-1);
    if (last?.alive) return last;
    const next = new ShellProcess(this.options, last !== undefined);
    this.processes.push(next);
    return next;
  }
}

/** For each name `=` and its value when it is set, ended by a null character. */
const PRINT_VARIABLES = String.raw`for __conveyor_name; do
  eval "printf '%s\\0' \"\${$__conveyor_name+=}\${$__conveyor_name-}\""
done`;

function toEntry(name: string, word = ''): [string, string][] {
  return word.startsWith('=') ? [[name, word.slice(1)]] : [];
}
