import { toEvent } from '../../lib/rehearsal/event';
import { toExecution } from '../../lib/rehearsal/execution';
import { openLedger } from '../../lib/rehearsal/ledger';
import type { News } from '../../lib/rehearsal/news';
import { planOf } from '../helpers/rehearsal';

const id = '5f1a0000-0000-4000-8000-000000000000';
const configuration = { ProjectName: 'packages', EnvironmentVariables: '#{Source.CommitId}' };
const plan = planOf({ Build: [[{ name: 'packages', namespace: 'packages', outputs: ['site'], configuration }]] });

function ledgerAfter(...news: readonly News[]) {
  const ledger = openLedger(plan, toExecution(plan, id));
  news.forEach((one, index) => {
    const time = new Date(Date.UTC(2026, 2, 1, 0, 0, index));
    ledger.report(toEvent(one, { seq: index + 1, time, pipeline: 'storefront', execution: id }));
  });
  return ledger;
}

const action = {
  type: 'action',
  stage: 'Build',
  action: 'packages',
  id: 'a1',
  category: 'Build',
  owner: 'AWS',
  provider: 'CodeBuild',
  runOrder: 1,
  standIn: false,
  log: '/logs/a',
  aws: {},
} as const;

test('an action that runs, with its configuration before and after its variables', () => {
  const [view] = ledgerAfter({ ...action, state: 'STARTED', configuration: { EnvironmentVariables: 'abc' } }).actions();
  expect(view).toMatchObject({
    executionId: id,
    id: 'a1',
    status: 'InProgress',
    region: 'ap-northeast-2',
    namespace: 'packages',
    configuration,
    resolvedConfiguration: { EnvironmentVariables: 'abc' },
    outputs: [],
  });
});

test('an action that ended: its artifacts and variables, or its reason', () => {
  const started = { ...action, state: 'STARTED' } as const;
  const [good] = ledgerAfter(started, { ...action, state: 'SUCCEEDED', variables: { A: '1' } }).actions();
  expect(good).toMatchObject({ status: 'Succeeded', variables: { A: '1' }, outputs: [{ name: 'site' }] });
  const [bad] = ledgerAfter(started, { ...action, state: 'FAILED', reason: 'no', errorCode: 'JobFailed' }).actions();
  expect(bad).toMatchObject({ status: 'Failed', result: { error: { code: 'JobFailed', message: 'no' } }, outputs: [] });
});

test('the execution with what its sources delivered', () => {
  const revision = {
    type: 'revision',
    stage: 'Source',
    action: 'Source',
    artifact: 'Source',
    revision: 'abc',
  } as const;
  const started = { type: 'execution', state: 'STARTED', directory: '/x', aws: {} } as const;
  expect(ledgerAfter(started, { ...revision, message: 'Add the cart' }).execution()).toMatchObject({
    pipeline: 'storefront',
    id,
    status: 'InProgress',
    mode: 'QUEUED',
    revisions: [{ artifact: 'Source', id: 'abc', summary: 'Add the cart' }],
  });
});
