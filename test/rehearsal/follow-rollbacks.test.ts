import { followRollbacks } from '../../lib/rehearsal/follow-rollbacks';
import { succeeded } from '../../lib/rehearsal/outcome';
import { createRollbackDesk } from '../../lib/rehearsal/rollback/rollback-desk';
import type { PlanEnd } from '../../lib/rehearsal/run-plan';
import { aPlanRun } from '../helpers/plan-run';
import { optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();

/** What follows an end: the order of what is done, and the rollbacks that were told. */
async function follow(end: PlanEnd, asked: readonly string[] = [], signal?: AbortSignal) {
  const done: string[] = [];
  const alarms = { state: () => undefined, set: () => undefined, announce: () => void done.push('alarms') };
  const plan = planOf({ Production: [[{ name: 'site' }]] });
  const run = aPlanRun(directory, plan, async () => succeeded(), { world: { alarms }, ...(signal && { signal }) });
  const desk = createRollbackDesk(
    () => undefined,
    () => 'r1',
  );
  for (const target of asked) desk.ask('Production', target);
  await followRollbacks(run, end, {
    ...{ desk, home: optionsIn(directory).home, reporter: { report: () => undefined }, begin: () => undefined },
    withDelivery: (journal) => journal,
    settle: async () => void done.push('settled'),
  });
  const told = run.events.map((event) => (event.type === 'rollback' ? `${event.stage}: ${event.reason}` : event.type));
  return { done, told };
}

test('when all is well alarms go off, and what they led to is waited for', async () => {
  expect(await follow({ state: 'SUCCEEDED' })).toEqual({ done: ['alarms', 'settled'], told: [] });
  expect(await follow({ state: 'FAILED' })).toEqual({ done: ['settled'], told: [] });
});

test('a condition’s rollback comes first, then those that functions ask for, one after another', async () => {
  expect(await follow({ state: 'FAILED', rollback: 'Production' }, ['e1', 'e2'])).toEqual({
    done: ['settled', 'settled', 'settled'],
    told: [
      'Production: no execution has succeeded in it yet',
      'Production: e1 has not succeeded in it',
      'Production: e2 has not succeeded in it',
    ],
  });
});

test('after an interruption nobody’s wish is done', async () => {
  expect(await follow({ state: 'FAILED' }, ['e1'], AbortSignal.abort())).toEqual({ done: ['settled'], told: [] });
});
