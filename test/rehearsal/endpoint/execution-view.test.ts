import { toEpochSeconds, toPipelineExecution } from '../../../lib/rehearsal/endpoint/execution-view';

test('what is not known is not said, rather than null', () => {
  const view = { pipeline: 'p', id: 'e1', version: 2, status: 'Failed', mode: 'QUEUED', revisions: [], variables: [] };
  expect(JSON.parse(JSON.stringify(toPipelineExecution(view)))).toEqual({
    pipelineName: 'p',
    pipelineVersion: 2,
    pipelineExecutionId: 'e1',
    status: 'Failed',
    executionMode: 'QUEUED',
    executionType: 'STANDARD',
    artifactRevisions: [],
    variables: [],
  });
});

test('a time is written in seconds, with its fraction', () => {
  expect(toEpochSeconds(new Date('1970-01-01T00:00:01.500Z'))).toBe(1.5);
});
