import type { Delivery } from './delivery';
import { deploysReaching, isReaching } from './elsewhere';
import { deploysOf } from './environment';
import type { Pipeline } from './pipeline';
import type { Target } from './target';
import { countDeployResources } from './target-resource-count';
import { countStackAccess, countStackAtHome } from './targets/count-stack-resources';
import { countStackSetAccess } from './targets/stackset';

/**
 * How many resources more the stack of a pipeline holds since some of its deploys go to other accounts and regions, where their
 * roles are: mostly fewer.
 */
export function countElsewhere(pipeline: Pipeline, delivery: Pick<Delivery, 'environments' | 'home'>): number {
  const { environments, home } = delivery;
  const deploys = deploysReaching(pipeline, delivery);
  const regionOf = (name: string) => environments.find((one) => one.name === name)?.region ?? home.region;
  // Who reads the artifacts at home knows their key by an alias.
  const alias = deploys.some(({ environment }) => regionOf(environment) === home.region) ? 1 : 0;
  return alias - sum(deploys.map(({ target }) => countDeployResources(target) - countAtHome(target)));
}

/** What there is at home for a deploy elsewhere. */
function countAtHome(target: Target): number {
  return target.kind === 'stack' ? countStackAtHome(target) : 0;
}

/** How many resources the stack holds that lets a pipeline into an environment: of each deploy a role with a policy, and mostly no more. */
export function countAccessResources(pipeline: Pipeline, environment: string): number {
  const deploys = deploysOf(pipeline).filter((one) => one.environment === environment && isReaching(one.target));
  return sum(deploys.map(({ target }) => countAccess(target)));
}

function countAccess(target: Target): number {
  switch (target.kind) {
    case 'stack':
      return countStackAccess(target);
    case 'stack-set':
      return countStackSetAccess(target);
    default:
      return 2;
  }
}

/** How many resources the stack holds with the artifacts of a pipeline in another region: a key, its alias, and two buckets with their policies. */
export const artifactsResources = 6;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
