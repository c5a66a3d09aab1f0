import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { courseOf } from '../../../lambda/start/course';
import type { Pointer } from '../../../lambda/start/pointer';
import type { Reference } from '../../../lambda/start/reference';

/** The time alone decides: nobody is asked. */
const nobody = new CodeCommitClient({ region: 'ap-northeast-2', endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 3, second));
const pointer: Pointer = { commit: 'new', time: at(30), since: at(10), started: false };
const aReference = (commit: string, second: number, before?: string): Reference => ({
  ...{ kind: 'branch', name: 'main', repository: 'acme-app', commit, time: at(second) },
  ...(before !== undefined && { before }),
});

test('what was missed is judged as part of the newest commit, unless the pipeline was started with that', async () => {
  const missed = aReference('old', 5, 'older');
  expect(await courseOf(missed, pointer, nobody)).toMatchObject({
    kind: 'judge',
    change: { commit: 'new' },
    next: { commit: 'new', since: at(5) },
  });
  expect(await courseOf(missed, { ...pointer, started: true }, nobody)).toMatchObject({
    verdict: { starts: false },
    next: { since: at(5) },
  });
});

test('the first event of a branch is judged, and the pointer begins with it', async () => {
  expect(await courseOf(aReference('first', 1), undefined, nobody)).toEqual({
    kind: 'judge',
    change: aReference('first', 1),
    next: { commit: 'first', time: at(1), since: at(1), started: false },
  });
});
