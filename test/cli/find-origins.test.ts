import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynthesizedAction, SynthesizedPipeline } from '../../lib/assembly/pipeline';
import { findOrigins } from '../../lib/cli/find-origins';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'find-origins-')));

function repository(name: string, remote?: string): string {
  const root = join(folder, name);
  mkdirSync(root);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);
  git('init', '-q', '-b', 'main');
  if (remote) git('remote', 'add', 'origin', remote);
  writeFileSync(join(root, 'package.json'), '{}');
  git('add', '.');
  git('commit', '-qm', 'first');
  return root;
}

function pipeline(...sources: readonly [string, string][]): SynthesizedPipeline {
  const actions = sources.map(
    ([name, repositoryId]): SynthesizedAction => ({
      stage: 'Source',
      name,
      category: 'Source',
      owner: 'AWS',
      provider: 'CodeStarSourceConnection',
      version: '1',
      runOrder: 1,
      inputs: [],
      outputs: [name],
      configuration: { FullRepositoryId: repositoryId, BranchName: 'main' },
    }),
  );
  return {
    stack: 'shop',
    logicalId: 'Pipeline',
    name: 'shop',
    pipelineType: 'V2',
    executionMode: 'QUEUED',
    account: '111122223333',
    region: 'ap-northeast-2',
    variables: [],
    artifactBucket: 'artifacts',
    stages: [{ name: 'Source', actions }],
  };
}

test('the repository around the definition stands for a source that one of its remotes names, and is said', async () => {
  const root = repository('shop', 'https://github.com/acme/shop.git');
  mkdirSync(join(root, 'delivery'));
  writeFileSync(join(root, 'package.json'), '{"changed": true}');
  const found = await findOrigins(pipeline(['Source', 'acme/shop']), new Map(), join(root, 'delivery'));
  if (!found.ok) throw new Error('refused');
  expect(found.value.origins.get('Source')).toEqual({
    kind: 'repository',
    path: root,
    branch: 'main',
    uncommitted: ['package.json'],
  });
  expect(found.value.said).toEqual([
    `Source: ${root} stands for acme/shop, its remote "origin"`,
    'Source: uncommitted changes are not included: package.json',
  ]);
});

test('a branch that is not the one checked out is delivered all the same, and said', async () => {
  const root = repository('elsewhere');
  const given = new Map([['Source', root]]);
  const said = async () => {
    const found = await findOrigins(pipeline(['Source', 'acme/shop']), given, folder);
    return found.ok ? found.value.said : found.problems;
  };
  execFileSync('git', ['-C', root, 'checkout', '-q', '-b', 'feature/cart']);
  expect(await said()).toEqual(['Source: the branch main is delivered, and not feature/cart, which is checked out']);
  execFileSync('git', ['-C', root, 'checkout', '-q', '--detach']);
  expect(await said()).toEqual([expect.stringMatching(/and not commit [0-9a-f]{8}, which is checked out$/)]);
});

test('a repository of another remote stands for nothing', async () => {
  const root = repository('other', 'https://github.com/acme/other.git');
  expect(await findOrigins(pipeline(['Source', 'acme/shop']), new Map(), root)).toEqual({
    ok: true,
    value: { origins: new Map(), said: [] },
  });
});

test('what is given goes before what is found, and every mistake in it is said at once', async () => {
  const root = repository('given', 'https://github.com/acme/given.git');
  const given = new Map([
    ['App', join(folder, 'nowhere')],
    ['Config', root],
  ]);
  const wanted = pipeline(['App', 'acme/given'], ['Config', 'acme/config']);
  const found = await findOrigins(wanted, given, root);
  expect(found).toMatchObject({ ok: false, problems: [{ code: 'MissingSource' }] });
});
