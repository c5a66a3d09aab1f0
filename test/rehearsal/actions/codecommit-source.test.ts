import { join } from 'node:path';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { makeRepository } from '../../helpers/repository';

const path = join(temporaryDirectory(), 'storefront');
makeRepository(path, { 'a.txt': 'a\n' });

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html */
test('its output variables are those that AWS lists', async () => {
  const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
  const configuration = { BranchName: 'main', RepositoryName: 'storefront' };
  const source = { name: 'Source', category: 'Source', provider: 'CodeCommit', outputs: ['Source'], configuration };
  const plan = planOf({ Source: [[{ ...source, part: { kind: 'source', origin } }]] });
  const { stages } = await rehearse(plan, emptyAssembly, optionsIn(join(path, '..')));
  expect(Object.keys(stages[0]?.actions[0]?.variables ?? {})).toEqual([
    'AuthorDate',
    'BranchName',
    'CommitId',
    'CommitMessage',
    'CommitterDate',
    'RepositoryName',
  ]);
});
