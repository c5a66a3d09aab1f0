import { didYouMean, toHint } from '../../../problem/nearest';
import type { Rule } from './rule';

export const foreignPipeline: Rule = {
  id: 'ForeignPipeline',
  sentence:
    'A trigger by another pipeline names one of this definition, or one that exists in the home account and region: that nobody can look up here.',
  severity: 'note',
  absence: 'environments',
  *check({ pipelines }) {
    const known = pipelines.map(({ name }) => name);
    for (const trigger of pipelines.flatMap(({ triggers }) => triggers)) {
      if (trigger.kind !== 'pipeline' || known.includes(trigger.pipeline)) continue;
      yield {
        at: trigger,
        key: ['pipeline'],
        message: `no pipeline of this definition is called "${trigger.pipeline}": it has to exist when it shall start this one`,
        ...toHint(didYouMean(trigger.pipeline, known)),
      };
    }
  },
};
