import { judgeByName } from '../../../lambda/start/judge';
import type { Reference } from '../../../lambda/start/reference';

const aReference = (kind: 'branch' | 'tag', name: string): Reference => ({
  ...{ kind, name, repository: 'acme-app', commit: '0a' },
  time: new Date('2026-03-02T09:03:00Z'),
});
const main = { branches: { includes: ['main'], excludes: [] } };
const site = { ...main, paths: { includes: ['site/**'], excludes: [] } };
const versions = { tags: { includes: ['v*'], excludes: ['v0.*'] } };

test.each([
  [main, aReference('branch', 'main'), true],
  [main, aReference('branch', 'next'), false],
  [versions, aReference('tag', 'v1.0.0'), true],
  [versions, aReference('tag', 'v0.9.0'), false],
  [versions, aReference('branch', 'main'), false],
  // No path could help a branch that is in no filter.
  [site, aReference('branch', 'next'), false],
])('%j lets %j through by its name: %j', (filter, reference, starts) => {
  expect(judgeByName([filter], reference)?.starts).toBe(starts);
});

test('where it hangs on paths, they are to be asked for', () => {
  expect(judgeByName([site], aReference('branch', 'main'))).toBeUndefined();
  expect(judgeByName([site, main], aReference('branch', 'main'))?.starts).toBe(true);
});
