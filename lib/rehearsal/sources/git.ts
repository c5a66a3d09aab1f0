import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** How one call of git ended. */
export interface GitResult {
  readonly exitCode: number;
  readonly stdout: string;
  /** What git complained of, without the `fatal: ` in front. */
  readonly complaint: string;
}

/** What a call of git may be given. */
export interface GitOptions {
  /** Lines for standard input; none by default. */
  readonly input?: string;
  /** Environment beside the clean one. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs git in a directory, to its end, with no configuration but the repository's own, no prompts and no optional locks. */
export async function tryGit(directory: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const child = spawn('git', ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...args], {
    cwd: directory,
    env: { ...cleanEnvironment(), ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  // git may end before it has read its input; its exit code says so.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({
        exitCode: exitCode ?? 128,
        stdout: Buffer.concat(output).toString(),
        complaint: Buffer.concat(complaints)
          .toString()
          .trim()
          .replace(/^(fatal|error): /, ''),
      }),
    );
  });
}

/** Like `tryGit`, for what must succeed. @throws GitFailure with what git complained of. */
export async function git(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const result = await tryGit(directory, args, options);
  if (result.exitCode !== 0) throw new GitFailure(args, result);
  return result.stdout;
}

/** A call of git that failed. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';

  /** What git complained of. */
  readonly complaint: string;

  constructor(args: readonly string[], result: GitResult) {
    super(`git ${args.join(' ')} exited with ${result.exitCode}: ${result.complaint}`);
    this.complaint = result.complaint;
  }
}

/** An author and a time that are always the same, so that equal content makes an equal commit. */
export const fixedAuthor = {
  GIT_AUTHOR_NAME: 'Conveyor rehearsal',
  GIT_AUTHOR_EMAIL: 'rehearsal@conveyor.invalid',
  GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Conveyor rehearsal',
  GIT_COMMITTER_EMAIL: 'rehearsal@conveyor.invalid',
  GIT_COMMITTER_DATE: '2000-01-01T00:00:00Z',
} as const;

/** A person's git variables and configuration stay out; a repository that lacks objects does not fetch them from elsewhere. */
function cleanEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: devNull,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ADVICE: '0',
  };
}
