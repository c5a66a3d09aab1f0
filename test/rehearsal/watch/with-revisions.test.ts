import { plannedActions } from '../../../lib/plan/plan';
import { withRevisions } from '../../../lib/rehearsal/watch/with-revisions';
import { planOf } from '../../helpers/rehearsal';

test('a source delivers the revision that it is given; a folder and the others stay as they are', () => {
  const repository = { kind: 'repository', path: '/srv/shop', branch: 'main', uncommitted: [] } as const;
  const folder = { kind: 'folder', path: '/srv/content', branch: 'main' } as const;
  const source = (name: string, origin: typeof repository | typeof folder) => ({
    name,
    part: { kind: 'source', origin } as const,
  });
  const plan = planOf({
    Source: [[source('App', repository), source('Theme', repository), source('Content', folder)]],
  });
  const revision = { commit: 'a'.repeat(40), branch: 'release/1' };
  const revisions = new Map([
    ['App', revision],
    ['Content', revision],
  ]);
  expect(plannedActions(withRevisions(plan, revisions)).map(({ part }) => part)).toEqual([
    { kind: 'source', origin: { ...repository, revision } },
    { kind: 'source', origin: repository },
    { kind: 'source', origin: folder },
  ]);
});
