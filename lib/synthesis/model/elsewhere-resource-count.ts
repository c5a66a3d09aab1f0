import type { Delivery } from './delivery';
import { elsewhereOf } from './elsewhere';
import { deploysOf } from './environment';
import type { Pipeline } from './pipeline';
import { countDeployResources } from './target-resource-count';

/**
 * How many resources more the stack of a pipeline holds since some of its deploys go to other accounts and regions, where their
 * roles are: mostly fewer.
 */
export function countElsewhere(pipeline: Pipeline, delivery: Pick<Delivery, 'environments' | 'home'>): number {
  const elsewhere = elsewhereOf(delivery);
  const deploys = deploysOf(pipeline).filter(({ environment }) => elsewhere.has(environment));
  const isHomeRegion = (name: string) => (elsewhere.get(name)?.region ?? delivery.home.region) === delivery.home.region;
  // Who reads the artifacts at home knows their key by an alias.
  const alias = deploys.some(({ environment }) => isHomeRegion(environment)) ? 1 : 0;
  return alias - deploys.map(({ target }) => countDeployResources(target)).reduce((total, one) => total + one, 0);
}

/** How many resources the stack holds that lets a pipeline into an environment: of each deploy a role with a policy. */
export function countAccessResources(pipeline: Pipeline, environment: string): number {
  return 2 * deploysOf(pipeline).filter((deploy) => deploy.environment === environment).length;
}

/** How many resources the stack holds with the artifacts of a pipeline in another region: a key, its alias, and two buckets with their policies. */
export const artifactsResources = 6;
