import type { ActionRun } from '../../lib/rehearsal/action-run';
import { abandoned, failed, type Outcome, succeeded } from '../../lib/rehearsal/outcome';
import { type Progress, runGroups } from '../../lib/rehearsal/run-groups';
import { aPlanRun } from '../helpers/plan-run';
import { planOf, type TestAction, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();

/** Runs groups of actions that end as they are told; answers which ran, in what order. */
async function runAll(
  groups: readonly (readonly TestAction[])[],
  ends: Readonly<Record<string, Outcome>> = {},
  { done = [], signal }: { readonly done?: readonly string[]; readonly signal?: AbortSignal } = {},
) {
  const ran: string[] = [];
  const plan = planOf({ Build: groups });
  const run = async ({ planned, configuration }: ActionRun) => {
    ran.push([planned.reference, ...Object.values(configuration)].join(' '));
    return ends[planned.reference] ?? succeeded();
  };
  const progress: Progress = { variables: {}, succeeded: new Set() };
  const [stage] = plan.stages;
  if (stage === undefined) throw new Error('there is a stage');
  const state = await runGroups(aPlanRun(directory, plan, run, signal && { signal }), stage, progress, new Set(done));
  return { state, ran, succeeded: [...progress.succeeded] };
}

test('a group follows when the one before has succeeded, and reads its variables', async () => {
  const reading = { name: 'site', configuration: { Tag: '#{Built.TAG}' } };
  const groups = [[{ name: 'build', namespace: 'Built' }], [reading, { name: 'api' }]];
  const { state, ran, succeeded: good } = await runAll(groups, { build: succeeded({ TAG: '1.2.0' }) });
  // Side by side, either may be first.
  expect([state, ran[0], ran.slice(1).sort(), [...good].sort()]).toEqual([
    'SUCCEEDED',
    'build',
    ['api', 'site 1.2.0'],
    ['api', 'build', 'site'],
  ]);
});

test('when one fails its siblings end, and nothing after them starts', async () => {
  const groups = [[{ name: 'a' }, { name: 'b' }], [{ name: 'c' }]];
  const end = await runAll(groups, { a: failed('no') });
  expect([end.state, end.ran.sort(), end.succeeded]).toEqual(['FAILED', ['a', 'b'], ['b']]);
  expect((await runAll(groups, { a: failed('no'), b: abandoned() })).state).toBe('STOPPED');
});

test('what has succeeded before is not run again, and after an interruption nothing is', async () => {
  const groups = [[{ name: 'a' }, { name: 'b' }], [{ name: 'c' }]];
  expect(await runAll(groups, {}, { done: ['a'] })).toMatchObject({ state: 'SUCCEEDED', ran: ['b', 'c'] });
  expect(await runAll(groups, {}, { signal: AbortSignal.abort() })).toMatchObject({ state: 'STOPPED', ran: [] });
});
