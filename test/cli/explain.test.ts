import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../../lib/cli/explain';
import { commitAll, gitIn, makeRepository } from '../helpers/repository';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const repository = join(folder, 'shop');
const file = join(folder, 'conveyor.yaml');
const connection =
  'connection: "arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11"';
const stages = 'stages: [{ name: Build, actions: [{ build: a, recipe: npm }] }]';
writeFileSync(
  file,
  `pipelines:
  site:
    source: { github: acme/shop, ${connection} }
    triggers: [{ push: { paths: ["site/**"] } }, { pull-request: { paths: ["site/**"] } }, { push: { tags: ["r-*"] } }]
    ${stages}
  pages: { source: { codecommit: pages }, triggers: [{ pipeline: site }], ${stages} }
  nightly: { source: { codecommit: pages }, triggers: [{ schedule: cron(0 4 * * ? *) }], ${stages} }
`,
);
const first = makeRepository(repository, { 'site/index.html': 'a', 'api/index.js': 'b' });
commitAll(repository, { 'site/index.html': 'c' }, 'Prices in won');
const last = commitAll(repository, { 'api/index.js': 'd' }, 'Faster');
gitIn(repository, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git');
gitIn(repository, 'tag', 'r-1');

const told = async (word: string, flags = {}) =>
  (await explain(word, file, { repository, ...flags })).stdout.split('\n');

test('a range of commits starts what watches one of its files, and what follows that', async () => {
  expect(await told(`${first}..${last}`)).toEqual([
    `${first.slice(0, 7)}..${last.slice(0, 7)} · 2 commits, pushed to main: 2 files changed`,
    '  site               starts    branch main is in main; site/index.html is in site/**',
    expect.stringMatching(
      /^ {2}site-pull-request {2}starts {4}as a pull request: event OPEN is in OPEN, UPDATED; branch/,
    ),
    '  pages              starts    it follows the success of site',
    '  nightly            does not  it is started by the schedule cron(0 4 * * ? *)',
    '',
  ]);
});

test('a commit that touches nothing of a pipeline does not start it', async () => {
  const [title, site, , pages] = await told('HEAD');
  expect(title).toBe(`${last.slice(0, 7)} Faster, pushed to main: 1 file changed`);
  expect(site).toMatch(/^ {2}site {15}does not {2}no changed path is in site\/\*\*/);
  expect(pages).toContain('does not  it is started by the success of site');
});

test('the same commit on another branch, and a tag', async () => {
  const [, site] = await told(first, { branch: 'docs' });
  expect(site).toContain('does not  branch docs is');
  const [title, tagged, proposed] = await told('r-1');
  expect(title).toBe('tag r-1, pushed');
  expect(tagged).toContain('starts    tag r-1 is in r-*');
  expect(proposed).toContain('does not');
});

test('a tag needs no branch, a branch may be named by its whole reference, and a bare repository will do', async () => {
  const bare = join(folder, 'bare.git');
  gitIn(repository, 'clone', '--quiet', '--bare', repository, bare);
  const [byHead] = await told(last, { repository: bare, branch: 'refs/heads/main' });
  expect(byHead).toBe(`${last.slice(0, 7)} Faster, pushed to main: 1 file changed`);
  gitIn(bare, 'update-ref', '--no-deref', 'HEAD', last);
  expect((await explain('HEAD', file, { repository: bare })).stderr).toContain('NoBranch');
  expect((await told('refs/tags/r-1', { repository: bare }))[0]).toBe('tag r-1, pushed');
});

test('a repository that is no source stands for all of them, and says so', async () => {
  const other = join(folder, 'other');
  makeRepository(other, { 'site/a': 'a' });
  const { stdout, stderr } = await explain('HEAD', file, { repository: other });
  expect(stderr).toBe(`no remote of ${other} is a source of these pipelines: it stands for each of them\n`);
  expect(stdout).toContain('  site               starts');
});

test('a change that cannot be read is a mistake', async () => {
  expect(await explain('nothing', file, { repository })).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringContaining('UnknownCommit'),
  });
});
