import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const identity = { GIT_AUTHOR_NAME: 'Mina', GIT_AUTHOR_EMAIL: 'mina@acme.example', GIT_COMMITTER_NAME: 'Jun' };
const dates = { GIT_AUTHOR_DATE: '2026-03-01T09:00:00+09:00', GIT_COMMITTER_DATE: '2026-03-02T09:00:00+09:00' };

/** Runs the real git, with an identity and dates that are always the same; answers what it printed. */
export function gitIn(directory: string, ...args: readonly string[]): string {
  const clean = {
    PATH: process.env['PATH'],
    HOME: '/nowhere',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const env = { ...clean, ...identity, ...dates, GIT_COMMITTER_EMAIL: 'jun@acme.example' };
  return execFileSync('git', args, { cwd: directory, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** Writes files, by path relative to the directory. */
export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

/** Makes a repository with one commit on `main`; answers the commit's id. */
export function makeRepository(directory: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(directory, { recursive: true });
  gitIn(directory, 'init', '-q', '-b', 'main');
  return commitAll(directory, files, 'Add the cart');
}

/** Writes files and commits everything; answers the commit's id. */
export function commitAll(directory: string, files: Readonly<Record<string, string>>, message: string): string {
  writeFiles(directory, files);
  gitIn(directory, 'add', '-A');
  gitIn(directory, 'commit', '-q', '--allow-empty', '-m', message);
  return gitIn(directory, 'rev-parse', 'HEAD');
}
