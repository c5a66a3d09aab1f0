import { toStageEvent } from '../../../lib/aws/events/stage-event';

/** The "Stage STARTED event" of AWS's user guide. */
test('a started stage is told as the user guide shows it', () => {
  const event = toStageEvent({
    pipeline: 'myPipeline',
    executionId: '12345678-1234-5678-abcd-12345678abcd',
    version: 1,
    account: '123456789012',
    region: 'us-east-1',
    time: new Date('2020-01-24T22:03:07Z'),
    startTime: new Date('2023-10-26T13:49:39.208Z'),
    id: '01234567-EXAMPLE',
    stage: 'Prod',
    state: 'STARTED',
  });
  expect(event).toEqual({
    version: '0',
    id: '01234567-EXAMPLE',
    'detail-type': 'CodePipeline Stage Execution State Change',
    source: 'aws.codepipeline',
    account: '123456789012',
    time: '2020-01-24T22:03:07Z',
    region: 'us-east-1',
    resources: ['arn:aws:codepipeline:us-east-1:123456789012:myPipeline'],
    detail: {
      pipeline: 'myPipeline',
      'execution-id': '12345678-1234-5678-abcd-12345678abcd',
      'start-time': '2023-10-26T13:49:39.208Z',
      stage: 'Prod',
      state: 'STARTED',
      version: 1.0,
      'pipeline-execution-attempt': 1.0,
    },
  });
});
