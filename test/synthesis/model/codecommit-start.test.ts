import type { PushFilter } from '../../../lib/aws/codepipeline/trigger';
import { tryCodeCommitStart } from '../../../lib/synthesis/model/codecommit-start';

const source = {
  provider: 'codecommit',
  name: 'App',
  repository: 'shop',
  branch: 'trunk',
  clone: false,
  managed: false,
} as const;
const includes = (...globs: readonly string[]) => ({ includes: globs, excludes: [] });
const startOf = (...filters: readonly PushFilter[]) =>
  tryCodeCommitStart(source, [
    { kind: 'push', source: 'App', filters },
    { kind: 'change', source: 'Other' },
  ]);

test('a change is a push to the branch of the source', () => {
  const start = tryCodeCommitStart(source, [{ kind: 'change', source: 'App' }]);
  expect(start).toEqual({ kind: 'branches', branches: ['trunk'] });
  expect(tryCodeCommitStart(source, [{ kind: 'schedule', expression: 'rate(1 day)', zone: 'UTC' }])).toBeUndefined();
});

test('branches that are named need no function, however many filters name them', () => {
  expect(startOf({ branches: includes('main', 'a+b') }, { branches: includes('next', 'main') })).toEqual({
    kind: 'branches',
    branches: ['main', 'a+b', 'next'],
  });
});

test.each<PushFilter>([
  { branches: includes('release/*') },
  { branches: includes('v[12]') },
  { branches: { includes: ['main'], excludes: ['old'] } },
  { branches: includes('main'), paths: includes('site/**') },
  { tags: includes('v1') },
  {},
])('%j needs a function, and all filters with it', (filter) => {
  const named = { branches: includes('main') };
  expect(startOf(named, filter)).toEqual({ kind: 'filters', filters: [named, filter] });
});
