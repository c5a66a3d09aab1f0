import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';

const examples = join(__dirname, '../../examples');
const made = new Set(['node_modules', '.nx', '.npm', 'dist', 'junit.xml']);

/** A copy of an example in a temporary directory, without what an install or a build made; its own packages are linked as npm links them. */
export function copyExample(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'example-')), name);
  cpSync(join(examples, name), folder, { recursive: true, filter: (path) => !made.has(basename(path)) });
  for (const workspace of workspacesOf(folder)) {
    mkdirSync(join(folder, 'node_modules/@acme'), { recursive: true });
    symlinkSync(join(folder, 'packages', workspace), join(folder, 'node_modules/@acme', workspace));
  }
  return folder;
}

/** The folders of `packages`. */
export function workspacesOf(folder: string): string[] {
  const root = readdirSync(folder);
  return root.includes('packages') ? readdirSync(join(folder, 'packages')) : [];
}

/** Runs a program with nothing of the tests' own environment but PATH. */
export async function run(cwd: string, command: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env } });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, err };
}
