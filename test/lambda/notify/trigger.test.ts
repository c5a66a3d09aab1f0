import { toTrigger } from '../../../lambda/notify/trigger';
import { pipelineEvent } from './events';

const triggered = (trigger: unknown) => toTrigger(pipelineEvent('STARTED', { 'execution-trigger': trigger }));

test('what started the execution is told with its detail', () => {
  const detail = 'arn:aws:sts::111122223333:assumed-role/Admin/ada';
  expect(triggered({ 'trigger-type': 'StartPipelineExecution', 'trigger-detail': detail })).toBe(
    `StartPipelineExecution (${detail})`,
  );
  expect(triggered({ 'trigger-type': 'Webhook', 'trigger-detail': '' })).toBe('Webhook');
});

test('an event that does not say tells nothing', () => {
  expect(toTrigger(pipelineEvent('SUCCEEDED'))).toBeUndefined();
  expect(triggered('Webhook')).toBeUndefined();
  expect(triggered({})).toBeUndefined();
});
