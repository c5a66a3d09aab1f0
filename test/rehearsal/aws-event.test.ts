import { toAwsActionEvent, toAwsPipelineEvent, toAwsStageEvent } from '../../lib/rehearsal/aws-event';
import { failed, succeeded } from '../../lib/rehearsal/outcome';
import { planOf } from '../helpers/rehearsal';

const { pipeline } = planOf({ Build: [[{ name: 'packages', inputs: ['Source'], outputs: ['site'] }]] });
const source = { pipeline, executionId: '5f1a', newId: () => 'event-1' };
const moment = { time: new Date('2026-03-01T00:00:05Z'), startTime: new Date('2026-03-01T00:00:00Z') };
const envelope = {
  version: '0',
  id: 'event-1',
  source: 'aws.codepipeline',
  account: '111122223333',
  region: 'ap-northeast-2',
  time: '2026-03-01T00:00:05Z',
  resources: ['arn:aws:codepipeline:ap-northeast-2:111122223333:storefront'],
};

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html */
test('a pipeline and a stage', () => {
  expect(toAwsPipelineEvent(source, moment, 'STARTED')).toMatchObject({
    ...envelope,
    'detail-type': 'CodePipeline Pipeline Execution State Change',
    detail: { pipeline: 'storefront', 'execution-id': '5f1a', version: 1, state: 'STARTED', 'execution-trigger': {} },
  });
  expect(toAwsStageEvent(source, moment, { stage: 'Build', state: 'FAILED' })).toMatchObject({
    ...envelope,
    'detail-type': 'CodePipeline Stage Execution State Change',
    detail: { stage: 'Build', state: 'FAILED', 'start-time': '2026-03-01T00:00:00.000Z' },
  });
});

test('an action: its inputs when it starts, its outputs when it succeeds, its reason when it fails', () => {
  const [action] = pipeline.stages[0]?.actions ?? [];
  if (action === undefined) throw new Error('no action');
  const told = (outcome?: Parameters<typeof toAwsActionEvent>[2]['outcome']) =>
    toAwsActionEvent(source, moment, { action, actionExecutionId: 'a1', ...(outcome && { outcome }) });
  const type = { owner: 'AWS', provider: 'CodeBuild', category: 'Build', version: '1' };
  const location = { bucket: 'artifacts-bucket', key: expect.stringMatching(/^storefront\/Source\/.{7}$/) };
  expect(told()).toMatchObject({
    ...envelope,
    'detail-type': 'CodePipeline Action Execution State Change',
    detail: { state: 'STARTED', type, 'input-artifacts': [{ name: 'Source', s3location: location }] },
  });
  expect(told(succeeded())).toMatchObject({ detail: { state: 'SUCCEEDED', 'output-artifacts': [{ name: 'site' }] } });
  expect(told(failed('npm test exited with 1'))).toMatchObject({
    detail: {
      state: 'FAILED',
      'execution-result': { 'external-execution-summary': 'npm test exited with 1', 'error-code': 'JobFailed' },
    },
  });
});
