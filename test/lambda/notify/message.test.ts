import type { Facts } from '../../../lambda/notify/facts';
import { toMessage } from '../../../lambda/notify/message';
import { actionEvent, pipelineEvent } from './events';

const nothing: Facts = { revisions: [], failures: [], unanswered: [] };
const commit = { artifact: 'Source', id: '1a104adf6a84de18fa3e3c4cb42b5024fe450ed5', message: 'Fix the price' };
const unit = { stage: 'Verify', action: 'unit', reason: 'exit status 1', url: 'https://console.aws.amazon.com/log' };
const execution = { label: 'Execution', text: '12345678-1234-5678-abcd-12345678abcd' };

test('a failure tells where, why and of which commit, and links the log', () => {
  const message = toMessage(pipelineEvent('FAILED'), 'failed', { ...nothing, revisions: [commit], failures: [unit] });
  expect(message.happened).toBe('failed at Verify / unit');
  expect(message.lines).toEqual([
    { label: 'Stage', text: 'Verify' },
    { label: 'Action', text: 'unit' },
    { label: 'Reason', text: 'exit status 1' },
    { label: 'Commit', text: '1a104adf Fix the price' },
    execution,
  ]);
  expect(message.links.map(({ label }) => label)).toEqual(['Log of unit', 'Execution']);
});

test('an author is told where one is known, and nobody is made up', () => {
  const known = { ...commit, author: 'Ada <ada@acme.example>' };
  const labels = (facts: Facts) =>
    toMessage(pipelineEvent('SUCCEEDED'), 'succeeded', facts).lines.map(({ label }) => label);
  expect(labels({ ...nothing, revisions: [known] })).toEqual(['Commit', 'Author', 'Execution']);
  expect(labels({ ...nothing, revisions: [commit] })).toEqual(['Commit', 'Execution']);
});

test('several failures are one message, and of very many the first five', () => {
  const failures = Array.from({ length: 7 }, (_, at) => ({ stage: 'Verify', action: `test-${at}` }));
  const message = toMessage(pipelineEvent('FAILED'), 'failed', { ...nothing, failures });
  expect(message.happened).toBe('failed at Verify / test-0 and 6 more');
  expect(message.lines.filter(({ label }) => label === 'Action').map(({ text }) => text)).toEqual([
    'test-0',
    'test-1',
    'test-2',
    'test-3',
    'test-4',
  ]);
  expect(message.lines.find(({ label }) => label === 'Reason')?.text).toBe('not given');
});

test('a failure of no action has the reason of the execution', () => {
  const summary = 'The condition of the stage Production was not met.';
  const message = toMessage(pipelineEvent('FAILED'), 'failed', { ...nothing, summary });
  expect(message.happened).toBe('failed');
  expect(message.lines).toEqual([{ label: 'Reason', text: summary }, execution]);
});

test('an approval that waits tells its question and leads to where it is given', () => {
  const approval = { question: 'Release 1a104adf?', url: 'https://staging.acme.example/' };
  const message = toMessage(actionEvent('STARTED', 'Approval'), 'waiting', { ...nothing, approval });
  expect(message.happened).toBe('waits for approval at Release / release');
  expect(message.lines.slice(0, 3)).toEqual([
    { label: 'Stage', text: 'Release' },
    { label: 'Action', text: 'release' },
    { label: 'Question', text: 'Release 1a104adf?' },
  ]);
  expect(message.links[0]).toEqual({
    label: 'Approve or reject',
    url: 'https://ap-northeast-2.console.aws.amazon.com/codesuite/codepipeline/pipelines/storefront/view?region=ap-northeast-2',
  });
  expect(message.links[1]).toEqual({ label: 'To review', url: 'https://staging.acme.example/' });
});

test('a start tells what started it, a retried stage that it resumed', () => {
  const trigger = { 'trigger-type': 'Webhook', 'trigger-detail': '' };
  const started = toMessage(pipelineEvent('STARTED', { 'execution-trigger': trigger }), 'started', nothing);
  expect(started.happened).toBe('started');
  expect(started.lines).toEqual([{ label: 'Trigger', text: 'Webhook' }, execution]);
  expect(toMessage(pipelineEvent('RESUMED'), 'started', nothing).happened).toBe('resumed');
});

test('of several sources each is named', () => {
  const object = { artifact: 'Prices', id: 'L4kqtJlcpXroDTDmpUMLUo', url: 'https://example.com/prices' };
  const message = toMessage(pipelineEvent('SUCCEEDED'), 'succeeded', { ...nothing, revisions: [commit, object] });
  expect(message.lines.slice(0, 2)).toEqual([
    { label: 'Commit of Source', text: '1a104adf Fix the price' },
    { label: 'Revision of Prices', text: 'L4kqtJlcpXroDTDmpUMLUo' },
  ]);
  expect(message.links.at(-1)).toEqual({ label: 'Source Prices', url: 'https://example.com/prices' });
});

test('what is no web address is no link', () => {
  const failures = [{ ...unit, url: 'javascript:alert(1)' }];
  const message = toMessage(pipelineEvent('FAILED'), 'failed', { ...nothing, failures });
  expect(message.links.map(({ label }) => label)).toEqual(['Execution']);
});

test('what could not be learnt is said', () => {
  const unanswered = ['GetPipelineExecution: ThrottlingException'];
  expect(toMessage(pipelineEvent('FAILED'), 'failed', { ...nothing, unanswered }).notes).toEqual([
    'More could not be learnt (GetPipelineExecution: ThrottlingException).',
  ]);
});
