import { labelOf } from '../action';
import { canBeElsewhere, elsewhereOf, renderPlace } from '../elsewhere';
import { deploysOf } from '../environment';
import type { Rule } from './rule';

export const foreignTarget: Rule = {
  id: 'ForeignTarget',
  sentence:
    "What is deployed to another account or region is deployed by actions of CodePipeline's own: to `s3` without `headers`, `invalidate` and `prune`, to a deployment group of `codedeploy` that exists, to the instances of `ec2`, and by `cloudformation`, `stackset` and `servicecatalog`; or by roles that are there already, as by `cdk`.",
  *check(delivery) {
    const elsewhere = elsewhereOf(delivery);
    for (const deploy of delivery.pipelines.flatMap(deploysOf)) {
      const environment = elsewhere.get(deploy.environment);
      if (environment === undefined || canBeElsewhere(deploy.target)) continue;
      yield {
        at: deploy,
        message: `${labelOf(deploy)} goes to environment "${environment.name}" of ${renderPlace(environment)}, and needs a project or a function beside it, whose results do not reach a pipeline elsewhere`,
        hint: 'give that account and region a pipeline of its own, for example of a definition with another home, which this one starts by what it publishes',
      };
    }
  },
};
