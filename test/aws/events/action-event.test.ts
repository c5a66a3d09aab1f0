import { toActionEvent } from '../../../lib/aws/events/action-event';

const change = {
  pipeline: 'myPipeline',
  executionId: '12345678-1234-5678-abcd-12345678abcd',
  version: 3,
  account: '123456789012',
  region: 'us-west-2',
  time: new Date('2020-01-24T22:03:11Z'),
  startTime: new Date('2023-10-26T13:51:09.981Z'),
  id: '01234567-EXAMPLE',
  actionExecutionId: '47f821c5-a902-44b2-ae61-b878d31ecd21',
  owner: 'AWS',
  actionVersion: '1',
  inputs: [],
  outputs: [],
} as const;

/** The "Action SUCCEEDED event" of AWS's user guide. */
test('a source that succeeded is told as the user guide shows it', () => {
  const event = toActionEvent({
    ...change,
    stage: 'Source',
    action: 'Source',
    category: 'Source',
    provider: 'CodeCommit',
    state: 'SUCCEEDED',
    outputs: [
      {
        name: 'SourceArtifact',
        bucket: 'codepipeline-us-west-2-BUCKETEXAMPLE',
        key: 'myPipeline/SourceArti/KEYEXAMPLE',
      },
    ],
    result: {
      url: 'https://us-west-2.console.aws.amazon.com/codecommit/home#/repository/my-repo/commit/8cf40f2EXAMPLE',
      summary: 'Added LICENSE.txt',
      id: '8cf40fEXAMPLE',
    },
  });
  expect(event).toEqual({
    version: '0',
    id: '01234567-EXAMPLE',
    'detail-type': 'CodePipeline Action Execution State Change',
    source: 'aws.codepipeline',
    account: '123456789012',
    time: '2020-01-24T22:03:11Z',
    region: 'us-west-2',
    resources: ['arn:aws:codepipeline:us-west-2:123456789012:myPipeline'],
    detail: {
      pipeline: 'myPipeline',
      'execution-id': '12345678-1234-5678-abcd-12345678abcd',
      'start-time': '2023-10-26T13:51:09.981Z',
      stage: 'Source',
      'execution-result': {
        'external-execution-url':
          'https://us-west-2.console.aws.amazon.com/codecommit/home#/repository/my-repo/commit/8cf40f2EXAMPLE',
        'external-execution-summary': 'Added LICENSE.txt',
        'external-execution-id': '8cf40fEXAMPLE',
      },
      'output-artifacts': [
        {
          name: 'SourceArtifact',
          s3location: { bucket: 'codepipeline-us-west-2-BUCKETEXAMPLE', key: 'myPipeline/SourceArti/KEYEXAMPLE' },
        },
      ],
      'action-execution-id': '47f821c5-a902-44b2-ae61-b878d31ecd21',
      action: 'Source',
      state: 'SUCCEEDED',
      region: 'us-west-2',
      type: { owner: 'AWS', provider: 'CodeCommit', category: 'Source', version: '1' },
      version: 3.0,
      'pipeline-execution-attempt': 1.0,
    },
  });
});

/** The "Action FAILED event" of AWS's user guide. */
test('a failed action tells its reason and code, and no artifacts', () => {
  const { detail } = toActionEvent({
    ...change,
    stage: 'Deploy',
    action: 'Deploy',
    category: 'Deploy',
    provider: 'CodeDeploy',
    state: 'FAILED',
    result: { summary: 'Deployment <ID> failed', id: '<ID>', errorCode: 'JobFailed' },
  });
  expect(detail['execution-result']).toEqual({
    'external-execution-summary': 'Deployment <ID> failed',
    'external-execution-id': '<ID>',
    'error-code': 'JobFailed',
  });
  expect(detail).not.toHaveProperty('input-artifacts');
  expect(detail).not.toHaveProperty('output-artifacts');
});

test('an action in another region keeps the pipeline’s region in the envelope', () => {
  const event = toActionEvent({
    ...change,
    actionRegion: 'eu-west-1',
    stage: 'Build',
    action: 'packages',
    category: 'Build',
    provider: 'CodeBuild',
    state: 'STARTED',
    inputs: [{ name: 'Source', bucket: 'artifacts', key: 'storefront/Source/abc.zip' }],
  });
  expect([event.region, event.detail.region]).toEqual(['us-west-2', 'eu-west-1']);
  expect(event.detail['input-artifacts']).toEqual([
    { name: 'Source', s3location: { bucket: 'artifacts', key: 'storefront/Source/abc.zip' } },
  ]);
});
