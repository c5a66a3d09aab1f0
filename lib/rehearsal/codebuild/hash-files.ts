import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quote } from './shell-program';

/**
 * Puts `codebuild-hash-files` into a directory of the build's PATH: it prints one SHA-256 of the files of the source
 * directory that its globs match, and fails when there are none.
 *
 * @param node the absolute path of a Node.js to run it with
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/caching-s3.html#caching-s3-dynamic.codebuild-hash-files
 */
export async function writeHashFiles(directory: string, node: string): Promise<void> {
  const file = join(directory, 'codebuild-hash-files');
  await mkdir(directory, { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec ${quote(node)} -e ${quote(PROGRAM)} -- "$@"\n`);
  await chmod(file, 0o755);
}

/** Self-contained: in the bundled command line there is no library beside it. */
const PROGRAM = String.raw`
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const root = process.env.CODEBUILD_SRC_DIR;
const TOKENS = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
const toRegExp = (glob) =>
  new RegExp('^' + glob.replace(/\*\*\/|\*\*|\*|\?|[.+^$()|[\]{}\\]/g, (token) => TOKENS[token] ?? '\\' + token) + '$');
const list = (below) =>
  readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    return entry.isDirectory() ? list(path + '/') : [path];
  });
const isFile = (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile();
const match = (glob) => (/[*?]/.test(glob) ? list('').filter((path) => toRegExp(glob).test(path)) : [glob]);
const globs = process.argv.slice(1).map((glob) => glob.replace(/^\.\//, ''));
const files = [...new Set(globs.flatMap(match))].filter(isFile).sort();
const hash = createHash('sha256');
for (const file of files) hash.update(createHash('sha256').update(readFileSync(join(root, file))).digest());
if (files.length > 0) console.log(hash.digest('hex'));
else {
  console.error('codebuild-hash-files: no file matches ' + globs.join(' '));
  process.exitCode = 1;
}
`;
