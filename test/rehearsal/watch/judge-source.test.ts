import type { SynthesizedTrigger } from '../../../lib/assembly/trigger';
import { judgeConnection, judgeFollowed } from '../../../lib/rehearsal/watch/judge-source';
import { anAction, aPipeline } from '../../helpers/planned';

const source = anAction('Source.App Source/AWS/CodeStarSourceConnection', { configuration: { BranchName: 'main' } });
const silent = { ...source, configuration: { BranchName: 'main', DetectChanges: 'false' } };
const pushTo = (branch: string) => ({ kind: 'push', branch, paths: ['README.md'] }) as const;
const ofReleases = { branches: { includes: ['release/**'], excludes: [] } };
const filters = { kind: 'filters', source: 'App', push: [ofReleases], pullRequest: [] } as const;

test.each<[string, readonly SynthesizedTrigger[], typeof source, string, boolean, string]>([
  ['without triggers, its branch', [], source, 'main', true, 'App follows the branch main'],
  ['without triggers, another branch', [], source, 'dev', false, 'App follows the branch main, and not dev'],
  ['that detects no changes', [], silent, 'main', false, 'App detects no changes, and no trigger is for it'],
  ['whose trigger lets it through', [filters], silent, 'release/1', true, 'branch release/1 is in release/**'],
  ['whose trigger does not', [filters], source, 'main', false, 'branch main is not in release/**'],
  ['with a trigger for every push', [{ kind: 'every-push', source: 'App' }], source, 'main', true, 'follows'],
  ['with an unknown trigger', [{ kind: 'unknown', source: 'App' }], source, 'main', false, 'at the deployment only'],
  [
    'of several triggers one is enough',
    [{ kind: 'unknown', source: 'App' }, filters],
    source,
    'release/1',
    true,
    'is in',
  ],
])('a source %s', (_, triggers, action, branch, starts, why) => {
  const verdict = judgeConnection({ ...aPipeline(action), triggers }, action, pushTo(branch));
  expect(verdict).toEqual({ starts, why: expect.stringContaining(why) });
});

test('a source that follows a branch is not started by a tag', () => {
  expect(judgeFollowed(source, { kind: 'tag', tag: 'v1' })).toEqual({
    starts: false,
    why: 'App follows the branch main',
  });
});
