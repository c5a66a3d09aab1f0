import { type Action, inputsOf, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { isGit } from '../source';
import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html */
export const cloneNeedsCodeBuild: Rule = {
  id: 'CloneNeedsCodeBuild',
  sentence: 'What a source hands on as a clone is taken by builds and tests of CodeBuild only.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const clones = pipeline.sources.filter((source) => isGit(source) && source.clone).map(({ name }) => name);
      for (const action of actionsOf(pipeline).filter((one) => !isOfCodeBuild(one))) {
        for (const name of inputsOf(action).filter((input) => clones.includes(input))) {
          yield {
            at: action,
            key: ['artifact'],
            message: `${labelOf(action)} takes source "${name}", which is a clone that only CodeBuild can read`,
            hint: 'leave clone out at the source, or let a build make an artifact of it',
          };
        }
      }
    }
  },
};

function isOfCodeBuild(action: Action): boolean {
  return isBuild(action) && action.way.kind !== 'jenkins';
}
