import { labelOf } from '../action';
import { needsOf } from '../dependency';
import { outputsOf } from '../target-facts';
import type { Rule } from './rule';

export const unknownOutput: Rule = {
  id: 'UnknownOutput',
  sentence:
    'A reference `${environment.target.output}` names an output that the target has: a website has `url`, `bucket` and `distribution`, a bucket has `bucket`, and `url` when it is given.',
  *check({ pipelines }) {
    for (const need of pipelines.flatMap(needsOf)) {
      const [deploy] = need.makers;
      if (need.kind !== 'target' || deploy?.verb !== 'deploy') continue;
      const outputs = outputsOf(deploy.target);
      if (outputs.includes(need.reference.output)) continue;
      yield {
        at: need.user,
        key: need.key,
        within: need.label,
        message: `${labelOf(need.user)} refers to output "${need.reference.output}", which target "${need.reference.target}" does not have`,
        hint: `its outputs: ${outputs.join(', ')}${need.reference.output === 'url' ? ' · say the url at the deploy' : ''}`,
      };
    }
  },
};
