import { rollbackStage } from '../../../lib/rehearsal/endpoint/rollback-stage';

const input = { pipelineName: 'shop', stageName: 'Production', targetPipelineExecutionId: 'e1' };

// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_RollbackStage.html
test('a stage that can return is answered with the execution that returns it', () => {
  const asked: unknown[] = [];
  const askRollback = (...words: readonly string[]) => {
    asked.push(words);
    return { ok: true, executionId: 'r1' } as const;
  };
  expect(rollbackStage(input, { askRollback })).toEqual({ ok: true, output: { pipelineExecutionId: 'r1' } });
  expect(asked).toEqual([['Production', 'e1']]);
});

test('one that cannot is refused with the reason', () => {
  const refused = { ok: false, code: 'UnableToRollbackStageException', status: 400 };
  const askRollback = () => ({ ok: false, reason: 'e1 has not succeeded in it' }) as const;
  expect(rollbackStage(input, { askRollback })).toEqual({
    ...refused,
    message: 'Unable to roll back stage Production: e1 has not succeeded in it',
  });
  expect(rollbackStage(input, {})).toEqual({ ...refused, message: 'Nothing here returns a stage.' });
});
