import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { originsOf } from '../../../lambda/start/origin';
import type { Pointer } from '../../../lambda/start/pointer';
import type { Reference } from '../../../lambda/start/reference';

const nobody = new CodeCommitClient({ region: 'ap-northeast-2', endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
const time = new Date('2026-03-02T09:03:00Z');
const updated: Reference = {
  ...{ kind: 'branch', name: 'main', repository: 'acme-app', commit: 'new' },
  ...{ before: 'old', time },
};
const judged = (commit: string): Pointer => ({ commit, time, since: time, started: false });

async function commitsFor(pointer: Pointer | undefined): Promise<readonly (string | undefined)[]> {
  const commits: (string | undefined)[] = [];
  for await (const { commit } of originsOf(nobody, updated, pointer)) commits.push(commit);
  return commits;
}

test('a branch is compared with the commit before, and when that is gone with nothing', async () => {
  expect(await commitsFor(undefined)).toEqual(['old', undefined]);
  expect(await commitsFor(judged('old'))).toEqual(['old', undefined]);
});

test('what an event that was lost would have told of is caught up on first', async () => {
  expect(await commitsFor(judged('older'))).toEqual(['older', 'old', undefined]);
});
