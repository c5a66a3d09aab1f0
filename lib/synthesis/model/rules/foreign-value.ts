import { isBuild, labelOf } from '../action';
import type { Delivery } from '../delivery';
import { actionsOf, needsOf } from '../dependency';
import { elsewhereOf, outputsElsewhere, renderPlace } from '../elsewhere';
import type { Finding, Rule } from './rule';

export const foreignValue: Rule = {
  id: 'ForeignValue',
  sentence:
    'What actions read of an environment of another account or region is known by its name: of a website its `bucket`, and its `url` when it has a `domain`; of variables a secret by its complete ARN in the region of the pipelines.',
  *check(delivery) {
    yield* ofOutputs(delivery);
    yield* ofVariables(delivery);
  },
};

function* ofOutputs(delivery: Delivery): Iterable<Finding> {
  const elsewhere = elsewhereOf(delivery);
  for (const need of delivery.pipelines.flatMap(needsOf)) {
    if (need.kind !== 'target') continue;
    const [deploy] = need.makers;
    const environment = elsewhere.get(need.reference.environment);
    if (environment === undefined || deploy?.verb !== 'deploy') continue;
    const outputs = outputsElsewhere(deploy.target);
    if (outputs === undefined || outputs.includes(need.reference.output)) continue;
    yield {
      at: need.user,
      key: need.key,
      within: need.label,
      message: `${labelOf(need.user)} reads ${need.label} of ${renderPlace(environment)}, and stacks there hand out nothing but names`,
      hint:
        need.reference.output === 'url'
          ? 'give the website a domain and a certificate'
          : `known: ${outputs.join(', ')}`,
    };
  }
}

function* ofVariables(delivery: Delivery): Iterable<Finding> {
  const elsewhere = elsewhereOf(delivery);
  for (const action of delivery.pipelines.flatMap(actionsOf).filter(isBuild)) {
    for (const [name, reference] of Object.entries(action.secrets)) {
      if (reference.kind !== 'variable') continue;
      const environment = elsewhere.get(reference.environment);
      const stored = environment?.variables.find((one) => one.name === reference.variable)?.stored;
      if (environment === undefined || stored === undefined) continue;
      const prefix = `:secretsmanager:${delivery.home.region}:`;
      if (stored.kind === 'secret' && stored.secret.startsWith('arn:') && stored.secret.includes(prefix)) continue;
      yield {
        at: action,
        key: ['env', name],
        message: `${labelOf(action)} reads variable "${reference.variable}" of ${renderPlace(environment)}, and CodeBuild fetches values of its own account and region alone`,
        hint: 'write { parameter: … } or { secret: … } of the home account, or a secret by its complete ARN',
      };
    }
  }
}
