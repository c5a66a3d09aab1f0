import { withoutDomain } from '../without-domain';
import type { Rule } from './rule';

export const serviceWithoutDomain: Rule = {
  id: 'ServiceWithoutDomain',
  sentence:
    'A service has a domain and a certificate: without them it is reached by HTTP, and only from inside of its network.',
  severity: 'note',
  check: (delivery) =>
    withoutDomain(
      delivery,
      'managed-ecs-service',
      (several) => `and so ${several ? 'are' : 'is'} reached by HTTP, from inside of the environment's network alone`,
    ),
};
