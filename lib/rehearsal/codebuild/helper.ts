import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quote } from './shell-program';

/**
 * Puts a command of CodeBuild's own into a directory of the build's PATH.
 *
 * @param node the absolute path of a Node.js to run it with
 * @param program self-contained: in the bundled command line there is no library beside it
 */
export async function writeHelper(directory: string, name: string, node: string, program: string): Promise<void> {
  const file = join(directory, name);
  await mkdir(directory, { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec ${quote(node)} -e ${quote(program)} -- "$@"\n`);
  await chmod(file, 0o755);
}

/**
 * The part of a helper's program that finds files: `matchGlobs(root, globs)` gives the relative paths of the files below a
 * root that one of the globs matches, sorted. `*` stays within a name, `**` crosses directories.
 */
export const MATCH_GLOBS = String.raw`
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const TOKENS = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
const toRegExp = (glob) =>
  new RegExp('^' + glob.replace(/\*\*\/|\*\*|\*|\?|[.+^$()|[\]{}\\]/g, (token) => TOKENS[token] ?? '\\' + token) + '$');
const list = (root, below = '') =>
  readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    return entry.isDirectory() ? list(root, path + '/') : [path];
  });
const matchGlobs = (root, given) => {
  const isFile = (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile();
  const match = (glob) => (/[*?]/.test(glob) ? list(root).filter((path) => toRegExp(glob).test(path)) : [glob]);
  const globs = given.map((glob) => glob.replace(/^\.\//, ''));
  return [...new Set(globs.flatMap(match))].filter(isFile).sort();
};
`;
