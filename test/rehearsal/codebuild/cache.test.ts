import { join } from 'node:path';
import { BuildYard, readFiles, type TrialOptions } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

let cacheDirectory: string;
let count = 0;
beforeEach(() => {
  cacheDirectory = join(yard.directory, `cache-${++count}`);
});

/** Prints what the cache brought, then writes a line into it. */
const SHOW = 'cat .npm/x 2>/dev/null || echo empty; mkdir -p .npm; echo $WHO >>.npm/x';

function run(who: string, cache: string, options: TrialOptions = {}, command = SHOW) {
  const text = `version: 0.2\nphases:\n  build:\n    commands:\n      - |\n        ${command}\ncache: ${cache}\n`;
  return yard.run(text, { cacheDirectory, overrides: { WHO: who }, ...options });
}

it('keeps the paths from one build to the next, and replaces them', async () => {
  const cache = "{ paths: ['.npm/**/*'] }";
  expect((await run('one', cache)).output).toEqual(['empty']);
  expect((await run('two', cache)).output).toEqual(['one']);
  expect((await run('three', cache)).output).toEqual(['one', 'two']);
});

it('keeps one copy for each key, never changed, and falls back to a prefix', async () => {
  const cache = "{ key: 'npm-$(codebuild-hash-files package-lock.json)', fallback-keys: [npm-], paths: ['.npm/**/*'] }";
  const lock = (text: string) => ({ files: { 'package-lock.json': text } });
  expect((await run('one', cache, lock('a'))).output).toEqual(['empty']);
  expect((await run('two', cache, lock('a'))).output).toEqual(['one']);
  expect((await run('three', cache, lock('b'))).output).toEqual(['one']);
  expect((await run('four', cache, lock('a'))).output).toEqual(['one']);
  expect((await run('five', cache, lock('b'))).output).toEqual(['one', 'three']);
});

it('saves nothing of a build that failed, nor where only restoring is asked for', async () => {
  const cache = "{ paths: ['.npm/**/*'] }";
  await run('one', cache, {}, `${SHOW}; false`);
  await run('two', "{ paths: ['.npm/**/*'], action: restore }");
  expect((await run('three', cache)).output).toEqual(['empty']);
  expect((await run('four', "{ paths: ['.npm/**/*'], action: save }")).output).toEqual(['empty']);
});

it('takes a cache of other paths for another cache', async () => {
  await run('one', "{ key: k, paths: ['.npm/**/*'] }");
  expect((await run('two', "{ key: k, paths: ['.npm/*'] }")).output).toEqual(['empty']);
});

it('keeps what is in /root in the build’s home, and nothing of the rest of the machine', async () => {
  const command = 'cat ~/.m2/x 2>/dev/null || echo empty; mkdir -p ~/.m2; echo $WHO >~/.m2/x';
  const cache = "{ paths: ['/root/.m2/**/*', '/etc/hosts'] }";
  const first = await run('one', cache, {}, command);
  expect(first.log.join('\n')).toContain('Cache path /etc/hosts lies outside of the build here: not kept');
  expect((await run('two', cache, {}, command)).output).toEqual(['one']);
});

it('does without a cache where the project has none', async () => {
  const cache = "{ paths: ['.npm/**/*'] }";
  await yard.run(`version: 0.2\nphases: {}\ncache: ${cache}`);
  expect((await run('one', cache)).output).toEqual(['empty']);
});

it('is safe under builds that run side by side', async () => {
  const cache = "{ key: same, paths: ['.npm/**/*'] }";
  const trials = await Promise.all(['a', 'b', 'c', 'd'].map((who) => run(who, cache)));
  expect(trials.map(({ state }) => state)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  expect(Object.values(readFiles(cacheDirectory))).toHaveLength(1);
});
