import { variablesIn } from '../../../aws/codepipeline/variables';
import { isBuild, labelOf, textsOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

/** @see https://github.com/aws/aws-cdk/issues/8458 */
export const unsafeVariable: Rule = {
  id: 'UnsafeVariable',
  sentence:
    'CodePipeline writes environment variables as JSON and puts a commit message into it as it is: one with quotes or several lines fails the action.',
  severity: 'note',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      for (const { key, text } of textsOf(action)) {
        const uses = text.flatMap((part) => (typeof part === 'string' ? variablesIn(part) : []));
        for (const { written } of uses.filter((use) => use.key === 'CommitMessage')) {
          yield {
            at: action,
            key,
            within: written,
            message: `${labelOf(action)} fails for a commit whose message has quotes or several lines`,
          };
        }
      }
    }
  },
};
