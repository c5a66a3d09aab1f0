import { MATCH_GLOBS, writeHelper } from './helper';

/**
 * Puts `codebuild-hash-files` into a directory of the build's PATH: it prints one SHA-256 of the files of the source
 * directory that its globs match, and fails when there are none.
 *
 * @param node the absolute path of a Node.js to run it with
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/caching-s3.html#caching-s3-dynamic.codebuild-hash-files
 */
export async function writeHashFiles(directory: string, node: string): Promise<void> {
  await writeHelper(directory, 'codebuild-hash-files', node, MATCH_GLOBS + PROGRAM);
}

const PROGRAM = String.raw`
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const root = process.env.CODEBUILD_SRC_DIR;
const globs = process.argv.slice(1);
const files = matchGlobs(root, globs);
const hash = createHash('sha256');
for (const file of files) hash.update(createHash('sha256').update(readFileSync(join(root, file))).digest());
if (files.length > 0) console.log(hash.digest('hex'));
else {
  console.error('codebuild-hash-files: no file matches ' + globs.map((glob) => glob.replace(/^\.\//, '')).join(' '));
  process.exitCode = 1;
}
`;
