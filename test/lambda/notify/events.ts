import type {
  CodePipelineCloudWatchActionEvent,
  CodePipelineCloudWatchPipelineEvent,
  CodePipelineCloudWatchStageEvent,
} from 'aws-lambda';

const envelope = {
  version: '0',
  id: '01234567-0123-0123-0123-012345678901',
  source: 'aws.codepipeline' as const,
  account: '111122223333',
  time: '2026-03-02T22:03:07Z',
  region: 'ap-northeast-2',
  resources: ['arn:aws:codepipeline:ap-northeast-2:111122223333:storefront'],
};

const execution = { pipeline: 'storefront', version: 3, 'execution-id': '12345678-1234-5678-abcd-12345678abcd' };

/** After the pipeline-level samples of AWS's guide; STOPPED and STOPPING are sent too, though `@types/aws-lambda` lacks them. */
export function pipelineEvent(state: string, detail: object = {}): CodePipelineCloudWatchPipelineEvent {
  return {
    ...envelope,
    'detail-type': 'CodePipeline Pipeline Execution State Change',
    detail: { ...execution, state: state as 'STARTED', ...detail },
  };
}

/** After the stage-level samples of AWS's guide. */
export function stageEvent(state: 'STARTED' | 'FAILED'): CodePipelineCloudWatchStageEvent {
  return {
    ...envelope,
    'detail-type': 'CodePipeline Stage Execution State Change',
    detail: { ...execution, stage: 'Verify', state },
  };
}

/** After the action-level samples of AWS's guide. */
export function actionEvent(
  state: 'STARTED' | 'FAILED' | 'SUCCEEDED',
  category: 'Approval' | 'Build',
): CodePipelineCloudWatchActionEvent {
  const approval = category === 'Approval';
  return {
    ...envelope,
    'detail-type': 'CodePipeline Action Execution State Change',
    detail: {
      ...execution,
      stage: approval ? 'Release' : 'Verify',
      action: approval ? 'release' : 'unit',
      state,
      type: { owner: 'AWS', category, provider: approval ? 'Manual' : 'CodeBuild', version: 1 },
    },
  };
}
