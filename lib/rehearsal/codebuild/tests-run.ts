import type { TestShare } from '../../aws/codebuild/to-batch-builds';
import { MATCH_GLOBS, writeHelper } from './helper';

/** All tests: what a build has that is none of a fan-out. */
const WHOLE: TestShare = { index: 0, count: 1 };

/**
 * Puts `codebuild-glob-search` and `codebuild-tests-run` into a directory of the build's PATH: the one lists the files of
 * the working directory that its globs match, the other runs a command with this build's share of the files that a
 * search lists.
 *
 * @param node the absolute path of a Node.js to run them with
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/parallel-test-glob-search.html
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/parallel-test-tests-run.html
 */
export async function writeTestsRun(directory: string, node: string, share: TestShare = WHOLE): Promise<void> {
  await writeHelper(directory, 'codebuild-glob-search', node, MATCH_GLOBS + SEARCH);
  await writeHelper(directory, 'codebuild-tests-run', node, `const share = ${JSON.stringify(share)};${RUN}`);
}

const SEARCH = String.raw`
const globs = process.argv.slice(1);
const files = matchGlobs(process.cwd(), globs);
if (files.length > 0) console.log(files.join('\n'));
else console.error('codebuild-glob-search: no files found for ' + globs.join(' '));
`;

/**
 * `equal-distribution` cuts the sorted files into pieces whose sizes differ by one at most; `stability` gives each file to
 * the share that weighs most for its name, so that no other file changes where it goes. A command that reads
 * CODEBUILD_CURRENT_SHARD_FILES gets no files behind it.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/parallel-test-splitting.html
 */
const RUN = String.raw`
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const { parseArgs } = require('node:util');
const fail = (text, code = 1) => {
  console.error('codebuild-tests-run: ' + text);
  process.exit(code);
};
const read = () => {
  const type = 'string';
  const options = { 'files-search': { type }, 'test-command': { type }, 'sharding-strategy': { type } };
  try {
    return parseArgs({ args: process.argv.slice(1), options }).values;
  } catch (error) {
    return fail(error.message);
  }
};
const equal = (files) => {
  const at = (index) => Math.floor(files.length / share.count) * index + Math.min(index, files.length % share.count);
  return files.slice(at(share.index), at(share.index + 1));
};
const weigh = (file, index) => createHash('sha256').update(index + ' ' + file).digest('hex');
const stable = (files) => {
  const indices = Array.from({ length: share.count }, (_, index) => index);
  const heaviest = (file) => indices.reduce((one, other) => (weigh(file, other) > weigh(file, one) ? other : one));
  return files.filter((file) => heaviest(file) === share.index);
};
const STRATEGIES = { 'equal-distribution': equal, stability: stable };
const given = read();
const { 'files-search': search, 'test-command': command, 'sharding-strategy': name = 'equal-distribution' } = given;
if (search === undefined || command === undefined) fail('--files-search and --test-command are required');
if (!Object.hasOwn(STRATEGIES, name)) fail('--sharding-strategy is neither equal-distribution nor stability');
const found = spawnSync('/bin/sh', ['-c', search], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: Infinity });
if (found.status !== 0) fail('--files-search exited with ' + found.status, found.status ?? 1);
const files = found.stdout.split('\n').map((line) => line.trim()).filter(Boolean).sort();
if (files.length === 0) fail('--files-search found no files');
const mine = STRATEGIES[name](files);
console.log('codebuild-tests-run: ' + mine.length + ' of ' + files.length + ' files, share ' + (share.index + 1) + ' of ' + share.count);
if (mine.length === 0) process.exit(0);
const word = (file) => (/^[\w@%+=:,./-]+$/.test(file) ? file : "'" + file.replaceAll("'", "'\\''") + "'");
const line = command.includes('CODEBUILD_CURRENT_SHARD_FILES') ? command : [command, ...mine.map(word)].join(' ');
const env = { ...process.env, CODEBUILD_CURRENT_SHARD_FILES: mine.join('\n') };
process.exit(spawnSync('/bin/sh', ['-c', line], { stdio: 'inherit', env }).status ?? 1);
`;
