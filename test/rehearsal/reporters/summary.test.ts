import { toEvent } from '../../../lib/rehearsal/event';
import { toSummary } from '../../../lib/rehearsal/reporters/summary';
import { actionNews, eventsOf, executionNews } from '../../helpers/events';

const site = {
  type: 'site',
  stage: 'Verify',
  url: 'http://127.0.0.1:4001',
  standsFor: 'https://d1.cloudfront.net',
} as const;

test('it adds up tests, and keeps what was said, stood in for and deployed', () => {
  const counts = { type: 'tests', stage: 'Verify' } as const;
  const summary = toSummary(
    eventsOf(
      { ...site, action: 'site', bucket: 'one' },
      { ...site, action: 'later', bucket: 'two' },
      executionNews('STARTED'),
      actionNews('unit'),
      { ...counts, action: 'unit', total: 10, failed: 1, skipped: 2 },
      actionNews('unit', { state: 'FAILED', durationMs: 5, reason: 'one test failed' }),
      actionNews('site', { standIn: true }),
      { type: 'stand-in', stage: 'Verify', action: 'site', provider: 'ECS', command: 'echo' },
      { ...counts, action: 'site', total: 5, failed: 0, skipped: 0 },
      actionNews('site', { standIn: true, state: 'SUCCEEDED', durationMs: 7, summary: '2 files' }),
      { type: 'notification', channel: 'email', to: 'team@acme.example', subject: 'failed', text: 'a long text' },
      { type: 'notification', channel: 'slack', text: 'it failed' },
      { type: 'warning', text: 'hot' },
      executionNews('FAILED', 12),
    ),
  );
  expect(summary).toMatchObject({
    pipeline: 'storefront',
    execution: '5f1a',
    state: 'FAILED',
    durationMs: 12,
    tests: { total: 15, failed: 1, skipped: 2 },
    actions: [
      { name: 'unit', state: 'FAILED', durationMs: 5, story: 'one test failed', tests: { total: 10 } },
      { name: 'site', state: 'SUCCEEDED', durationMs: 7, story: '2 files', standIn: true, tests: { total: 5 } },
    ],
    notifications: [
      { channel: 'email', to: 'team@acme.example', title: 'failed' },
      { channel: 'slack', title: 'it failed', facts: [] },
    ],
    standIns: [{ action: 'Verify.site', provider: 'ECS', command: 'echo' }],
    warnings: ['hot'],
  });
  expect(summary.sites.map(({ action }) => action)).toEqual(['Verify.site']);
});

test('an execution that broke off has no end', () => {
  expect(toSummary(eventsOf(executionNews('STARTED'))).state).toBeUndefined();
  expect(toSummary([]).actions).toEqual([]);
});

test('the facts of a notification are the second paragraph of its text', () => {
  const text =
    'Pipeline storefront failed.\n\nStage:  Verify\nReason: exit 3\n\nExecution:\n  https://console.example\n';
  const news = { type: 'notification', channel: 'slack', text } as const;
  const place = { seq: 1, time: new Date(0), pipeline: 'storefront', execution: '5f1a' };
  expect(toSummary([toEvent(news, place)]).notifications).toEqual([
    { channel: 'slack', title: 'Pipeline storefront failed.', facts: ['Stage:  Verify', 'Reason: exit 3'] },
  ]);
});

test('what broke off lasted from its first event to its last', () => {
  const at = (seconds: number) => ({
    seq: 1,
    time: new Date(seconds * 1000),
    pipeline: 'storefront',
    execution: '5f1a',
  });
  const warning = { type: 'warning', text: 'odd' } as const;
  expect(toSummary([toEvent(warning, at(10)), toEvent(warning, at(13))]).durationMs).toBe(3000);
  expect(toSummary([]).durationMs).toBe(0);
});
