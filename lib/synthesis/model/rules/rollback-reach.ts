import { rollsBack } from '../stage-conditions';
import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-rollback.html */
export const rollbackReach: Rule = {
  id: 'RollbackReach',
  sentence:
    'A stage returns only to an execution that succeeded in it since the last edit of the pipeline, and whose artifacts are kept.',
  severity: 'note',
  *check({ pipelines }) {
    for (const { stages, keepDays } of pipelines) {
      const returning = stages.flatMap((stage) => (stage.conditions && rollsBack(stage.conditions) ? [stage] : []));
      const [first] = returning;
      if (first === undefined) continue;
      const names = returning.map(({ name }) => name).join(', ');
      const days = keepDays === 1 ? '1 day' : `${keepDays} days`;
      // One line for all stages of a pipeline.
      yield {
        at: first,
        message: `${names} cannot roll back in the first execution after an edit of the pipeline, nor to artifacts older than ${days}`,
        hint: 'after an edit, watch the first execution; `keep` says how long artifacts live',
      };
    }
  },
};
