import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { LineSplitter } from './line-splitter';
import { RECORD_SEPARATOR, toShellProgram, toShellWrapper } from './shell-program';
import { watchGroup } from './watch-group';

/** How one command ended. */
export interface CommandEnd {
  /** 0 to 255; above 128 when a signal ended it. */
  readonly exitCode: number;
  /** Whether the shell ended with it: by `exit`, under `set -e`, by a mistake in its syntax or a signal. */
  readonly died: boolean;
}

/** What a shell is started with. */
export interface ShellOptions {
  /** `bash` or `/bin/sh`. */
  readonly shell: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** An existing directory where the shell leaves its state for the next one. */
  readonly state: string;
  /** Each line of output, of both streams. */
  readonly onLine: (line: string) => void;
}

/** How long processes that were left behind may take to end when told to. */
const GRACE_MILLISECONDS = 2_000;

/** One shell that runs commands in itself, one after another, until it ends; with a process group of its own. */
export class ShellProcess {
  private readonly mark = `__conveyor_${randomUUID()}`;
  private readonly process: ChildProcess;
  private readonly closed: Promise<void>;
  private finish: ((end: CommandEnd) => void) | undefined;
  private over: CommandEnd | undefined;
  private resolveEnded: () => void = () => undefined;
  private readonly ended = new Promise<void>((resolve) => {
    this.resolveEnded = resolve;
  });

  constructor(
    private readonly options: ShellOptions,
    restore: boolean,
  ) {
    const program = toShellProgram({ mark: this.mark, state: options.state, restore });
    const wrapper = toShellWrapper(this.mark);
    const words = [...toCommand(options.shell), '-c', program, options.shell];
    this.process = spawn('/bin/sh', ['-c', wrapper, 'sh', ...words], {
      cwd: options.directory,
      env: options.environment,
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const unwatch = watchGroup(this.process.pid);
    this.closed = this.watch(this.process).finally(unwatch);
  }

  /** Whether commands can still be run. */
  get alive(): boolean {
    return this.over === undefined;
  }

  /** Runs one command to its end, however many lines it has. */
  run(command: string): Promise<CommandEnd> {
    if (this.over) return Promise.resolve(this.over);
    return new Promise((resolve) => {
      this.finish = resolve;
      this.process.stdin?.write(`${command}\n${this.mark}\n`);
    });
  }

  /** Lets the shell end, then every process that it left behind. */
  async end(): Promise<void> {
    this.process.stdin?.end();
    if (this.alive) await Promise.race([this.ended, this.closed]);
    await this.kill();
  }

  /** Ends the whole process group: asks, waits a moment, and then does not ask. */
  async kill(): Promise<void> {
    this.signal('SIGTERM');
    const patience = new AbortController();
    const grace = wait(GRACE_MILLISECONDS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.closed, grace]);
    patience.abort();
    this.signal('SIGKILL');
    await this.closed;
  }

  private watch(child: ChildProcess): Promise<void> {
    const lines = new LineSplitter((line) => this.take(line));
    // A shell that is gone cannot be written to; its end is told by its output.
    child.stdin?.on('error', () => undefined);
    child.stdout?.on('data', (bytes: Buffer) => lines.push(bytes));
    return new Promise((resolve) => {
      child.on('error', (error) => {
        this.options.onLine(`the shell cannot be started: ${error.message}`);
        this.close(127);
        resolve();
      });
      child.on('close', () => {
        lines.end();
        this.close(137);
        resolve();
      });
    });
  }

  private take(line: string): void {
    const at = line.indexOf(`${RECORD_SEPARATOR}${this.mark} `);
    const text = at < 0 ? line : line.slice(0, at);
    if (at < 0 || text !== '') this.options.onLine(text);
    if (at < 0) return;
    const [last, code] = line.slice(at + this.mark.length + 2).split(' ');
    if (last === 'end') this.close(Number(code));
    else this.settle({ exitCode: Number(last), died: false });
  }

  private close(exitCode: number): void {
    this.over ??= { exitCode, died: true };
    this.settle(this.over);
    this.resolveEnded();
  }

  private settle(end: CommandEnd): void {
    const finish = this.finish;
    this.finish = undefined;
    finish?.(end);
  }

  private signal(name: NodeJS.Signals): void {
    try {
      if (this.process.pid !== undefined) process.kill(-this.process.pid, name);
    } catch {
      // The group is empty: there is nobody left to tell.
    }
  }
}

/** bash whose input is a socket takes itself for a remote shell, and reads ~/.bashrc unless it is told not to. */
function toCommand(shell: string): readonly string[] {
  return shell === 'bash' ? ['bash', '--norc'] : [shell];
}
