import pc from 'picocolors';
import { toEvent } from '../../../lib/rehearsal/event';
import type { News } from '../../../lib/rehearsal/news';
import { type ConditionEvent, renderCondition } from '../../../lib/rehearsal/reporters/render-condition';

const style = { colors: pc.createColors(false), cwd: '/' };
const place = { seq: 1, time: new Date(0), pipeline: 'shop', execution: 'e1' };
const render = (news: News) => renderCondition(toEvent(news, place) as ConditionEvent, style);
const stage = 'Production';
const target = '00000000-0000-4000-8000-000000000001';
const revisions = ['3f2c1a9000000000000000000000000000000000'];

test('a rule is a line as an action is', () => {
  const rule = { type: 'rule', stage, condition: 'OnSuccess', rule: 'bake', provider: 'CloudWatchAlarm' } as const;
  const ended = {
    state: 'FAILED',
    standIn: false,
    log: '/log',
    durationMs: 100,
    reason: 'the alarm errors is in ALARM',
  } as const;
  expect(render({ ...rule, ...ended })).toEqual(['  bake             failed       0.1 s the alarm errors is in ALARM']);
});

test.each([
  ['FAIL', 'Production fails'],
  ['RETRY', 'Production is retried'],
  ['ROLLBACK', 'Production is to be rolled back'],
  ['SKIP', 'Production is skipped'],
] as const)('the result %s', (result, text) => {
  expect(render({ type: 'condition', stage, condition: 'OnFailure', state: 'FAILED', result })).toEqual([`  ${text}`]);
});

test('a condition that is met says nothing', () => {
  expect(render({ type: 'condition', stage, condition: 'OnSuccess', state: 'SUCCEEDED' })).toEqual([]);
});

test('a rollback says what the stage returns to, or why it does not', () => {
  const rollback = { type: 'rollback', stage, target, revisions } as const;
  expect(render({ ...rollback, state: 'SUCCEEDED' })).toEqual([
    `  Production rolled back to 3f2c1a9 (execution ${target})`,
  ]);
  expect(render({ ...rollback, state: 'FAILED', reason: 'it failed' })).toEqual([
    `  Production was not rolled back to 3f2c1a9 (execution ${target}): it failed`,
  ]);
  expect(render({ type: 'rollback', stage, state: 'FAILED', reason: 'no execution has succeeded in it yet' })).toEqual([
    '  Production has nothing to roll back to: no execution has succeeded in it yet',
  ]);
});
