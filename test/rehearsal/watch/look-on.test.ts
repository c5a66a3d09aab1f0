import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { toHome } from '../../../lib/rehearsal/store/home';
import { lookOn } from '../../../lib/rehearsal/watch/look-on';
import { watchSources } from '../../../lib/rehearsal/watch/watched-sources';
import { planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();

function aRepository(name: string) {
  const path = join(directory, name);
  makeRepository(path, { 'a.txt': 'a\n' });
  const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
  return {
    name,
    category: 'Source',
    provider: 'CodeStarSourceConnection',
    configuration: { BranchName: 'main' },
    part: { kind: 'source', origin } as const,
  };
}

test('a repository that is gone for a while is said once, and hides no change of another', async () => {
  const plan = planOf({ Source: [[aRepository('Theme'), aRepository('App')]] });
  const ending = new AbortController();
  const said: string[] = [];
  let commit = '';
  const looking = lookOn(await watchSources(plan, toHome(join(directory, 'home'))), [], {
    pipeline: plan.pipeline,
    rules: [],
    startExecution: () => ({ ok: true, executionId: 'id' }),
    deliver: () => undefined,
    say: (line) => {
      said.push(line);
      if (said.length === 1) commit = commitAll(join(directory, 'App'), { 'a.txt': 'b\n' }, 'Change');
      if (said.length === 2) ending.abort();
    },
    clock: () => new Date(),
    newId: () => 'id',
    signal: ending.signal,
    pauseMilliseconds: 5,
  });
  renameSync(join(directory, 'Theme'), join(directory, 'Elsewhere'));
  await looking;
  expect(said).toEqual([
    'a source could not be looked at: its folder is not there',
    `${commit.slice(0, 7)} on main: starts storefront: App follows the branch main`,
  ]);
});
