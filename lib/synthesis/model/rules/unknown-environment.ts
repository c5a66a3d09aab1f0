import { didYouMean, toHint } from '../../../problem/nearest';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { Rule } from './rule';

export const unknownEnvironment: Rule = {
  id: 'UnknownEnvironment',
  sentence: 'An environment that a deploy goes to is declared under `environments`.',
  absence: 'environments',
  *check({ environments, pipelines }) {
    const known = environments.map(({ name }) => name);
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { environment } = deploy;
      if (environment === '' || known.includes(environment)) continue;
      yield {
        at: deploy,
        key: ['environment'],
        message: `${labelOf(deploy)} goes to environment "${environment}", which is not declared`,
        ...toHint(
          known.length === 0 ? `declare it: environments: { ${environment}: {} }` : `declared: ${known.join(', ')}`,
          didYouMean(environment, known),
        ),
      };
    }
  },
};
