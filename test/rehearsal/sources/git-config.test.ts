import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../../lib/rehearsal/sources/git';
import { toGitConfig } from '../../../lib/rehearsal/sources/git-config';
import { planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { gitIn, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();

test('git that reads it clones from, and pushes to, the repository that stands for the remote', async () => {
  const origin = join(directory, 'origin');
  const commit = makeRepository(origin, { 'a.txt': 'a\n' });
  const bare = join(directory, 'odd "name".git');
  gitIn(directory, 'clone', '-q', '--bare', origin, bare);
  const configuration = { RepositoryName: 'storefront', BranchName: 'main' };
  const plan = planOf({ Source: [[{ name: 'Source', provider: 'CodeCommit', configuration }], [{ name: 'Other' }]] });
  const config = join(directory, 'gitconfig');
  writeFileSync(config, toGitConfig(plan, new Map([['Source', bare]])));
  const environment = { GIT_CONFIG_GLOBAL: config };
  const url = 'https://git-codecommit.ap-northeast-2.amazonaws.com/v1/repos/storefront';
  await git(directory, ['clone', '-q', url, 'clone'], { environment });
  const clone = join(directory, 'clone');
  await git(clone, ['tag', 'v1.0.0'], { environment });
  await git(clone, ['push', '-q', 'origin', 'v1.0.0'], { environment });
  expect(gitIn(bare, 'rev-parse', 'v1.0.0')).toBe(commit);
});

test('a source that has not been prepared has no part in it', () => {
  const plan = planOf({
    Source: [[{ name: 'Source', provider: 'CodeCommit', configuration: { RepositoryName: 'a' } }]],
  });
  expect(toGitConfig(plan, new Map())).toBe('');
});
