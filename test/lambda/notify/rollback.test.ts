import { toMessage } from '../../../lambda/notify/message';
import { isRollbackStart } from '../../../lambda/notify/rollback';
import { pipelineEvent } from './events';

const nothing = { revisions: [], failures: [], unanswered: [] };
const startedBy = (type: string) => {
  const event = pipelineEvent('STARTED');
  return {
    ...event,
    detail: { ...event.detail, 'execution-trigger': { 'trigger-type': type, 'trigger-detail': 'e1' } },
  };
};

test.each([
  ['AutomatedRollback', true],
  ['ManualRollback', true],
  ['Webhook', false],
])('an execution that %s starts returns a stage: %s', (type, expected) => {
  expect(isRollbackStart(startedBy(type))).toBe(expected);
});

test('what ends returns nothing any more', () => {
  expect(isRollbackStart(pipelineEvent('SUCCEEDED'))).toBe(false);
});

test('it is told that a stage is rolled back, and what came of it', () => {
  const commit = { artifact: 'Source', id: '1a104adf6a84de18fa3e3c4cb42b5024fe450ed5', message: 'Fix the price' };
  const facts = { ...nothing, revisions: [commit], rollback: true };
  const started = toMessage(startedBy('AutomatedRollback'), 'started', facts);
  expect(started.happened).toBe('is rolling back');
  expect(started.lines).toContainEqual({ label: 'Commit', text: '1a104adf Fix the price' });
  expect(toMessage(pipelineEvent('SUCCEEDED'), 'succeeded', facts).happened).toBe('rolled back');
  const failure = { stage: 'Production', action: 'site' };
  expect(toMessage(pipelineEvent('FAILED'), 'failed', { ...facts, failures: [failure] }).happened).toBe(
    'could not roll back: failed at Production / site',
  );
});
