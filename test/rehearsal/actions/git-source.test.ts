import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceOrigin } from '../../../lib/plan/plan';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { gitIn, makeRepository, writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const path = join(directory, 'storefront');
const commit = makeRepository(path, { 'a.txt': 'a\n' });
const repository = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;

async function deliver(origin: SourceOrigin, more: Readonly<Record<string, string>> = {}) {
  const options = optionsIn(directory);
  const configuration = { RepositoryName: 'storefront', BranchName: 'main', ...more };
  const source = {
    name: 'Source',
    category: 'Source',
    provider: 'CodeCommit',
    namespace: 'Source',
    outputs: ['Source'],
  };
  const plan = planOf({ Source: [[{ ...source, configuration, part: { kind: 'source', origin } }]] });
  const execution = await rehearse(plan, emptyAssembly, options);
  const action = execution.stages[0]?.actions[0];
  const files = join(directory, execution.id);
  const zip = join(options.home.execution('storefront', execution.id), 'artifacts', 'Source.zip');
  if (existsSync(zip)) await unzip(zip, files);
  return { action, files, events: options.events };
}

test('the head of the branch is delivered without .git, and told as a revision', async () => {
  const { action, files, events } = await deliver(repository);
  expect(action).toMatchObject({
    status: 'Succeeded',
    revision: commit,
    summary: `${commit.slice(0, 8)} Add the cart`,
    variables: {
      AuthorDate: '2026-03-01T00:00:00Z',
      BranchName: 'main',
      CommitId: commit,
      CommitMessage: 'Add the cart',
      CommitterDate: '2026-03-02T00:00:00Z',
      RepositoryName: 'storefront',
    },
  });
  expect([existsSync(join(files, 'a.txt')), existsSync(join(files, '.git'))]).toEqual([true, false]);
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'revision',
      artifact: 'Source',
      branch: 'main',
      author: 'Mina <mina@acme.example>',
    }),
  );
});

test('a full clone is delivered with its history and the remote of AWS', async () => {
  const { files } = await deliver(repository, { OutputArtifactFormat: 'CODEBUILD_CLONE_REF' });
  expect(gitIn(files, 'rev-parse', 'HEAD')).toBe(commit);
  expect(gitIn(files, 'remote', 'get-url', 'origin')).toBe(
    'https://git-codecommit.ap-northeast-2.amazonaws.com/v1/repos/storefront',
  );
});

test('a folder is delivered as it stands', async () => {
  const folder = join(directory, 'hello');
  writeFiles(folder, { 'index.html': 'hello\n' });
  const { action, files } = await deliver({ kind: 'folder', path: folder, branch: 'main' });
  expect(action?.summary).toMatch(/^[0-9a-f]{8} hello, as the folder stands$/);
  expect(existsSync(join(files, 'index.html'))).toBe(true);
});

test('a zip stands for no git repository', async () => {
  const { action } = await deliver({ kind: 'zip', path: '/app.zip' });
  expect(action?.reason).toBe('it got a zip, where a git repository or a folder must be');
});
