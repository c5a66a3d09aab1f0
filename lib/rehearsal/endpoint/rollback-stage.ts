import type { AskRollback } from '../rollback/rollback-desk';
import { type Reply, refuse, reply } from './answer';
import { type JsonInput, textOf } from './json-protocol';

/** What RollbackStage answers from. */
export interface RollbackData {
  /** Asks for a rollback. @default - nothing here can return a stage */
  readonly askRollback?: AskRollback;
}

/**
 * Answers RollbackStage for a pipeline that is there.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_RollbackStage.html
 */
export function rollbackStage(input: JsonInput, { askRollback }: RollbackData): Reply {
  const stage = textOf(input, 'stageName') ?? '';
  const target = textOf(input, 'targetPipelineExecutionId') ?? '';
  if (askRollback === undefined) return refuse('UnableToRollbackStageException', 'Nothing here returns a stage.');
  const asked = askRollback(stage, target);
  return asked.ok
    ? reply({ pipelineExecutionId: asked.executionId })
    : refuse('UnableToRollbackStageException', `Unable to roll back stage ${stage}: ${asked.reason}`);
}
