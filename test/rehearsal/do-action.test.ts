import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedActions } from '../../lib/plan/plan';
import type { ActionRun } from '../../lib/rehearsal/action-run';
import { doAction } from '../../lib/rehearsal/do-action';
import { failed, type Outcome, succeeded } from '../../lib/rehearsal/outcome';
import { openLineFile } from '../../lib/rehearsal/store/line-file';
import { aPlanRun } from '../helpers/plan-run';
import { planOf, type TestAction, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const temporary = join(directory, 'temporary');
mkdirSync(temporary);

/** Does an action, of whose inputs `site` is there; the secret is `hunter2`, and `https://site` is on loopback. */
async function perform(
  action: Omit<TestAction, 'name'>,
  doer: (run: ActionRun) => Promise<Outcome>,
  signal?: AbortSignal,
) {
  const plan = planOf({ Build: [[{ name: 'build', ...action }]] });
  const world = {
    mask: (text: string) => text.replace('hunter2', '***'),
    toLoopback: (text: string) => text.replace('https://site', 'http://127.0.0.1:4000'),
  };
  const run = aPlanRun(directory, plan, doer, { temporary, world, ...(signal && { signal }) });
  writeFileSync(run.journal.folder.artifact('site'), 'zip');
  const [planned] = plannedActions(plan);
  if (planned === undefined) throw new Error('there is an action');
  const log = openLineFile(run.journal.folder.log('Build', 'build'));
  const configuration = { URL: 'https://site/a' };
  const outcome = await doAction(run, { planned, configuration, log }, doer);
  log.close();
  return { outcome, log: readFileSync(log.path, 'utf8') };
}

test('an action finds its inputs, loopback in the place of AWS, and a scratch directory that is gone afterwards', async () => {
  const seen: unknown[] = [];
  const { log } = await perform({ inputs: ['site'] }, async ({ inputs, configuration, scratch, log }) => {
    seen.push(
      configuration['URL'],
      inputs.map(({ name, path }) => [name, existsSync(path)]),
      readdirSync(scratch),
    );
    log('the password is hunter2');
    return succeeded();
  });
  expect(seen).toEqual(['http://127.0.0.1:4000/a', [['site', true]], []]);
  expect([log, readdirSync(temporary)]).toEqual(['the password is ***\n', []]);
});

test('it is not begun without its inputs, and has not succeeded without its outputs', async () => {
  let begun = false;
  const doer = async () => {
    begun = true;
    return succeeded();
  };
  const { outcome } = await perform({ inputs: ['code'] }, doer);
  expect([outcome, begun]).toEqual([failed('no earlier action made the artifact "code"', 'ConfigurationError'), false]);
  expect((await perform({ outputs: ['built'] }, doer)).outcome).toEqual(failed('it made no artifact "built"'));
});

test('what failed is told without secrets, and what was interrupted is abandoned', async () => {
  const failing = async () => failed('hunter2 was refused');
  expect((await perform({}, failing)).outcome).toMatchObject({ state: 'FAILED', reason: '*** was refused' });
  expect((await perform({}, failing, AbortSignal.abort())).outcome.state).toBe('ABANDONED');
});
