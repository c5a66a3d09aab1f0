import { applyCondition, type ConditionedStage } from '../../lib/rehearsal/condition-execution';
import { toEvent } from '../../lib/rehearsal/event';
import type { News } from '../../lib/rehearsal/news';

const stage = 'Production';
const place = { seq: 1, time: new Date(0), pipeline: 'shop', execution: 'e1' };
const rule = {
  type: 'rule',
  stage,
  condition: 'BeforeEntry',
  provider: 'VariableCheck',
  standIn: false,
  log: '/log',
  durationMs: 1,
} as const;

function after(...news: readonly News[]): ConditionedStage {
  return news.reduce<ConditionedStage>((before, one) => {
    const event = toEvent(one, place);
    if (event.type !== 'rule' && event.type !== 'condition' && event.type !== 'rollback') return before;
    return applyCondition(before, event);
  }, {});
}

test('the rules of a condition are told before it', () => {
  expect(
    after(
      { ...rule, rule: 'a', state: 'SUCCEEDED', summary: 'yes' },
      { ...rule, rule: 'b', state: 'FAILED', reason: 'no' },
      { type: 'condition', stage, condition: 'BeforeEntry', state: 'FAILED', result: 'SKIP' },
      { type: 'condition', stage, condition: 'OnFailure', state: 'FAILED', result: 'FAIL' },
    ),
  ).toEqual({
    status: 'Skipped',
    conditions: [
      {
        type: 'BeforeEntry',
        status: 'Failed',
        result: 'SKIP',
        rules: [
          { name: 'a', status: 'Succeeded', story: 'yes', log: '/log' },
          { name: 'b', status: 'Failed', story: 'no', log: '/log' },
        ],
      },
      { type: 'OnFailure', status: 'Failed', result: 'FAIL', rules: [] },
    ],
  });
});

test('a rollback is where it stands', () => {
  const rollback = { type: 'rollback', stage, rollback: 'r1', target: 'e0' } as const;
  expect(after({ ...rollback, state: 'STARTED' }, { ...rollback, state: 'SUCCEEDED' }).rollback).toEqual({
    status: 'Succeeded',
    execution: 'r1',
    target: 'e0',
  });
});
