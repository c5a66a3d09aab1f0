import { toPipelineEvent } from '../../../lib/aws/events/pipeline-event';

const change = {
  pipeline: 'myPipeline',
  executionId: '12345678-1234-5678-abcd-12345678abcd',
  version: 1,
  account: '123456789012',
  region: 'us-east-1',
  time: new Date('2020-01-24T22:03:07Z'),
  startTime: new Date('2023-10-26T13:49:39.208Z'),
  id: '01234567-EXAMPLE',
} as const;

/** The "Pipeline STARTED event" of AWS's user guide. */
test('a started execution is told as the user guide shows it, with its trigger', () => {
  const trigger = { type: 'StartPipelineExecution', detail: 'arn:aws:sts::123456789012:assumed-role/Admin/my-user' };
  expect(toPipelineEvent({ ...change, state: 'STARTED', trigger })).toEqual({
    version: '0',
    id: '01234567-EXAMPLE',
    'detail-type': 'CodePipeline Pipeline Execution State Change',
    source: 'aws.codepipeline',
    account: '123456789012',
    time: '2020-01-24T22:03:07Z',
    region: 'us-east-1',
    resources: ['arn:aws:codepipeline:us-east-1:123456789012:myPipeline'],
    detail: {
      pipeline: 'myPipeline',
      'execution-id': '12345678-1234-5678-abcd-12345678abcd',
      'start-time': '2023-10-26T13:49:39.208Z',
      'execution-trigger': {
        'trigger-type': 'StartPipelineExecution',
        'trigger-detail': 'arn:aws:sts::123456789012:assumed-role/Admin/my-user',
      },
      state: 'STARTED',
      version: 1.0,
      'pipeline-execution-attempt': 1.0,
    },
  });
});

test('without a trigger the event has no empty one', () => {
  expect(toPipelineEvent({ ...change, state: 'FAILED' }).detail).not.toHaveProperty('execution-trigger');
});
