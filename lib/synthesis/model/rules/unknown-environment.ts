import { didYouMean, toHint } from '../../../problem/nearest';
import { labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const unknownEnvironment: Rule = {
  id: 'UnknownEnvironment',
  sentence: 'An environment that a deploy goes to, or that an approval is for, is declared under `environments`.',
  absence: 'environments',
  *check({ environments, pipelines }) {
    const known = environments.map(({ name }) => name);
    for (const action of pipelines.flatMap(actionsOf)) {
      if (action.verb !== 'deploy' && action.verb !== 'approve') continue;
      const { environment = '' } = action;
      if (environment === '' || known.includes(environment)) continue;
      yield {
        at: action,
        key: ['environment'],
        message: `${labelOf(action)} ${action.verb === 'deploy' ? 'goes to' : 'is for'} environment "${environment}", which is not declared`,
        ...toHint(
          known.length === 0 ? `declare it: environments: { ${environment}: {} }` : `declared: ${known.join(', ')}`,
          didYouMean(environment, known),
        ),
      };
    }
  },
};
