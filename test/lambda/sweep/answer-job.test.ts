import type { CodePipelineEvent } from 'aws-lambda';
import { toExecution } from '../../../lambda/sweep/answer-job';

/** A job as far as a rule of a stage decides it. */
function aJob(UserParameters?: string): CodePipelineEvent {
  const configuration = { FunctionName: 'sweep', ...(UserParameters !== undefined && { UserParameters }) };
  return { 'CodePipeline.job': { data: { actionConfiguration: { configuration } } } } as CodePipelineEvent;
}

test('a rule names the execution whose environment is deleted', () => {
  const id = '0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
  expect(toExecution(aJob(id))).toBe(id);
});

// The id ends the name of the stack that is deleted.
test.each([undefined, '', '*', '#{codepipeline.PipelineExecutionId}', '0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11-live'])(
  '%j is no execution, and nothing is deleted for it',
  (parameters) => {
    expect(() => toExecution(aJob(parameters))).toThrow('the rule names no execution');
  },
);
