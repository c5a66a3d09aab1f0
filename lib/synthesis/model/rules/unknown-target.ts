import { didYouMean, toHint } from '../../../problem/nearest';
import { labelOf } from '../action';
import type { Delivery } from '../delivery';
import { needsOf, type TargetNeed } from '../dependency';
import { deploysOf } from '../environment';
import type { Pipeline } from '../pipeline';
import type { Finding, Rule } from './rule';

export const unknownTarget: Rule = {
  id: 'UnknownTarget',
  sentence:
    'A reference `${environment.target.output}` names an environment and a target that a deploy of the same pipeline puts something on.',
  absence: 'pipeline',
  *check(delivery) {
    for (const pipeline of delivery.pipelines) {
      for (const need of needsOf(pipeline)) {
        if (need.kind === 'target' && need.makers.length === 0) yield toFinding(need, pipeline, delivery);
      }
    }
  },
};

function toFinding(need: TargetNeed, pipeline: Pipeline, { environments }: Delivery): Finding {
  const { environment, target } = need.reference;
  const known = environments.map(({ name }) => name);
  const targets = deploysOf(pipeline)
    .filter((deploy) => deploy.environment === environment)
    .map((deploy) => deploy.target.name);
  const where = { at: need.user, key: need.key, within: need.label };
  return known.includes(environment)
    ? {
        ...where,
        message: `${labelOf(need.user)} refers to target "${target}" of "${environment}", which no deploy of this pipeline puts anything on`,
        ...toHint(`targets there: ${targets.join(', ') || 'none'}`, didYouMean(target, targets)),
      }
    : {
        ...where,
        message: `${labelOf(need.user)} refers to environment "${environment}", which is not declared`,
        ...toHint(`environments: ${known.join(', ') || 'none'}`, didYouMean(environment, known)),
      };
}
