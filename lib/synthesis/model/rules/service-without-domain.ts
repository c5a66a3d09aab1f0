import { deploysOf } from '../environment';
import type { Rule } from './rule';

export const serviceWithoutDomain: Rule = {
  id: 'ServiceWithoutDomain',
  sentence:
    'A service has a domain and a certificate: without them it is reached by HTTP, and only from inside of its network.',
  severity: 'note',
  *check({ pipelines }) {
    const without = pipelines
      .flatMap(deploysOf)
      .filter(({ target }) => target.kind === 'managed-ecs-service' && target.domain === undefined);
    const [first] = without;
    if (first === undefined) return;
    const targets = [...new Set(without.map(({ environment, target }) => `${environment}.${target.name}`))];
    // One line for all of them: a definition that is good should stay quiet to read.
    yield {
      at: first.target,
      part: 'key',
      message: `${targets.join(', ')} ${targets.length === 1 ? 'has' : 'have'} no { domain, certificate }, and so ${targets.length === 1 ? 'is' : 'are'} reached by HTTP, from inside of the environment's network alone`,
    };
  },
};
