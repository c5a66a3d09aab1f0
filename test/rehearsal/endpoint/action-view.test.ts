import { toActionExecution } from '../../../lib/rehearsal/endpoint/action-view';

test('an action that runs has no result yet', () => {
  const started = new Date('2026-01-24T22:03:07.500Z');
  const wire = toActionExecution({
    executionId: 'e1',
    id: 'a1',
    version: 1,
    stage: 'Staging',
    action: 'site',
    category: 'Deploy',
    owner: 'AWS',
    provider: 'S3',
    actionVersion: '1',
    region: 'ap-northeast-2',
    namespace: 'site',
    started,
    updated: started,
    status: 'InProgress',
    configuration: { BucketName: '#{target.Bucket}' },
    resolvedConfiguration: { BucketName: 'site' },
    inputs: [],
    outputs: [],
    variables: {},
  });
  expect(JSON.parse(JSON.stringify(wire))).toEqual({
    pipelineExecutionId: 'e1',
    actionExecutionId: 'a1',
    pipelineVersion: 1,
    stageName: 'Staging',
    actionName: 'site',
    startTime: 1769292187.5,
    lastUpdateTime: 1769292187.5,
    status: 'InProgress',
    input: {
      actionTypeId: { category: 'Deploy', owner: 'AWS', provider: 'S3', version: '1' },
      configuration: { BucketName: '#{target.Bucket}' },
      resolvedConfiguration: { BucketName: 'site' },
      region: 'ap-northeast-2',
      namespace: 'site',
      inputArtifacts: [],
    },
    output: { outputArtifacts: [], outputVariables: {} },
  });
});
