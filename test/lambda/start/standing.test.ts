import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import type { Pointer } from '../../../lambda/start/pointer';
import type { Reference } from '../../../lambda/start/reference';
import { standingOf } from '../../../lambda/start/standing';

/** The time alone decides: nobody is asked. */
const nobody = new CodeCommitClient({ region: 'ap-northeast-2', endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 3, second));
const pointer: Pointer = { commit: 'new', time: at(30), since: at(10), started: false };
const aReference = (commit: string, second: number, before?: string): Reference => ({
  ...{ kind: 'branch', name: 'main', repository: 'acme-app', commit, time: at(second) },
  ...(before !== undefined && { before }),
});

test.each([
  ['newer', aReference('newer', 31, 'new'), 'next'],
  ['of the same second, and built on what was judged', aReference('newer', 30, 'new'), 'next'],
  ['the same once more', aReference('new', 30, 'old'), 'handled'],
  ['back where the branch was', aReference('new', 40, 'other'), 'handled'],
  ['a branch that was made anew', aReference('new', 40), 'next'],
  ['older than what was judged with it', aReference('old', 20, 'older'), 'late'],
  ['as old as the first that was judged', aReference('old', 10, 'older'), 'missed'],
  ['older than that', aReference('old', 5, 'older'), 'missed'],
])('an event that is %s', async (_, reference, standing) => {
  expect(await standingOf(reference, pointer, nobody)).toBe(standing);
});
