import { didYouMean, toHint } from '../../../problem/nearest';
import { type Action, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

/** What an action does with its environment. */
const verbs: Readonly<Partial<Record<Action['verb'], string>>> = {
  deploy: 'goes to',
  migrate: 'changes',
  approve: 'is for',
};

export const unknownEnvironment: Rule = {
  id: 'UnknownEnvironment',
  sentence:
    'An environment that a deploy goes to, that a migration changes, or that an approval is for, is declared under `environments`.',
  absence: 'environments',
  *check({ environments, pipelines }) {
    const known = environments.map(({ name }) => name);
    for (const action of pipelines.flatMap(actionsOf)) {
      const says = verbs[action.verb];
      const environment = 'environment' in action ? (action.environment ?? '') : '';
      if (says === undefined || environment === '' || known.includes(environment)) continue;
      yield {
        at: action,
        key: ['environment'],
        message: `${labelOf(action)} ${says} environment "${environment}", which is not declared`,
        ...toHint(
          known.length === 0 ? `declare it: environments: { ${environment}: {} }` : `declared: ${known.join(', ')}`,
          didYouMean(environment, known),
        ),
      };
    }
  },
};
