import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toCheckVersionBuildspec, toRecordBuildspec } from '../../../lib/synthesis/recipes/to-buildspec';
import { BuildYard, type Files, git, writeFiles } from '../../helpers/build';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));
const CHECK = renderBuildspec(toCheckVersionBuildspec(recipes));
const ORIGIN = renderBuildspec(recipes['check-origin']);
const RECORD = renderBuildspec(toRecordBuildspec(recipes));
const URL = 'https://git-codecommit.ap-northeast-2.amazonaws.com/v1/repos/storefront';

const yard = new BuildYard();
afterAll(() => yard.clear());

let remote: string;
let first: string;
let second: string;

/** A bare repository of two commits, which git takes for the one at the URL. */
beforeEach(() => {
  const work = join(yard.directory, `work-${Math.random()}`);
  remote = `${work}.git`;
  mkdirSync(work);
  git(work, 'init', '--quiet', '--initial-branch', 'main');
  writeFiles(work, { 'package.json': '{ "version": "1.2.0" }' });
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '--message', 'first');
  first = git(work, 'rev-parse', 'HEAD');
  git(work, 'commit', '--quiet', '--allow-empty', '--message', 'second');
  second = git(work, 'rev-parse', 'HEAD');
  git(work, 'clone', '--quiet', '--bare', work, remote);
});

function run(buildspec: string, commit: string, files: Files, environment: Readonly<Record<string, string>> = {}) {
  const gitConfig = `[url "file://${remote}"]\n\tinsteadOf = ${URL}\n`;
  const overrides = { REPOSITORY_URL: URL, COMMIT_ID: commit, ...environment };
  return yard.run(buildspec, { files, overrides, gitConfig });
}

it.each<[string, Files]>([
  ['1.2.0', { 'package.json': '{ "version": "1.2.0" }' }],
  ['2.0.0-rc.1', { 'package.json': '{ "version": "1.2.0" }', 'lerna.json': '{ "version": "2.0.0-rc.1" }' }],
  ['1.2.0', { 'package.json': '{ "version": "1.2.0" }', 'lerna.json': '{ "version": "independent" }' }],
  ['1.2.0', { 'package.json': '{ "version": "1.2.0" }', 'lerna.json': '{}' }],
])('fixes the version %s', async (version, files) => {
  const trial = await run(CHECK, first, files);
  expect(trial).toMatchObject({ state: 'SUCCEEDED', exportedVariables: { VERSION: version, TAG: `v${version}` } });
});

it.each<[string, Files]>([
  ['nothing', {}],
  ['no version', { 'package.json': '{}' }],
  ['no number', { 'package.json': '{ "version": "next; rm -rf /" }' }],
])('refuses %s for a version', async (_what, files) => {
  const trial = await run(CHECK, first, files);
  expect(trial.state).toBe('FAILED');
  expect(trial.lastLines?.join('\n')).toContain(
    'no version to record: lerna.json or package.json needs one like 1.2.0',
  );
});

it('lets the same version pass again on the same commit, by a plain tag or an annotated one', async () => {
  git(remote, 'tag', 'v1.2.0', first);
  git(remote, 'tag', '--annotate', '--message', 'x', 'v1.3.0', first);
  for (const version of ['1.2.0', '1.3.0']) {
    const trial = await run(CHECK, first, { 'package.json': JSON.stringify({ version }) });
    expect(trial.state).toBe('SUCCEEDED');
  }
});

it('refuses a version that is recorded on another commit, and says what to do', async () => {
  git(remote, 'tag', '--annotate', '--message', 'x', 'v1.2.0', first);
  const trial = await run(CHECK, second, { 'package.json': '{ "version": "1.2.0" }' });
  expect(trial.state).toBe('FAILED');
  expect(trial.lastLines).toEqual([
    `v1.2.0 is recorded already on ${first}: raise the version (npx lerna version, or npm version) and push again`,
  ]);
});

it('fails when the repository cannot be reached', async () => {
  const trial = await run(
    CHECK,
    first,
    { 'package.json': '{ "version": "1.2.0" }' },
    { REPOSITORY_URL: join(remote, 'gone') },
  );
  expect(trial).toMatchObject({ state: 'FAILED', exitCode: 128 });
});

it('records an annotated tag on the commit, and does so once', async () => {
  const recorded = await run(RECORD, first, {}, { VERSION: '1.2.0' });
  expect(recorded).toMatchObject({ state: 'SUCCEEDED', output: [`v1.2.0 is recorded on ${first}`] });
  expect(git(remote, 'cat-file', '-t', 'v1.2.0')).toBe('tag');
  expect(git(remote, 'rev-parse', 'v1.2.0^{commit}')).toBe(first);
  expect(git(remote, 'tag', '--list', '--format', '%(contents:subject) %(taggername)')).toBe(
    'Version 1.2.0, delivered by codepipeline/storefront Conveyor',
  );
  const again = await run(RECORD, first, {}, { VERSION: '1.2.0' });
  expect(again).toMatchObject({ state: 'SUCCEEDED', output: ['v1.2.0 is recorded already on this very commit'] });
});

it('does not move a tag to another commit', async () => {
  git(remote, 'tag', 'v1.2.0', first);
  const trial = await run(RECORD, second, {}, { VERSION: '1.2.0' });
  expect(trial.state).toBe('FAILED');
  expect(git(remote, 'rev-parse', 'v1.2.0^{commit}')).toBe(first);
});

it('records on a server that gives no single commit', async () => {
  git(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'false');
  git(remote, 'config', 'protocol.version', '0');
  const trial = await run(
    RECORD,
    first,
    {},
    { VERSION: '1.2.0', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.version', GIT_CONFIG_VALUE_0: '0' },
  );
  expect(trial.state).toBe('SUCCEEDED');
  expect(trial.log.join('\n')).toContain('Server does not allow request for unadvertised object');
  expect(git(remote, 'rev-parse', 'v1.2.0^{commit}')).toBe(first);
});

it('does not record without a version', async () => {
  const trial = await run(RECORD, first, {}, { VERSION: '' });
  expect(trial.state).toBe('FAILED');
  expect(trial.lastLines?.join('\n')).toContain('no version was given');
});

it('lets a commit through that is on a branch, though it is no longer the newest', async () => {
  expect(await run(ORIGIN, first, {})).toMatchObject({ state: 'SUCCEEDED' });
});

it.each(['4b825dc642cb6eb9a060e54bf8d69288fbee4904', '0000000000000000000000000000000000000000'])(
  'refuses %s, which is on no branch, as the commits of forks are',
  async (commit) => {
    const trial = await run(ORIGIN, commit, {});
    expect(trial.state).toBe('FAILED');
    expect(trial.lastLines?.join('\n')).toContain('pull requests of forks are not built');
  },
);
