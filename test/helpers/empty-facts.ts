import type { Fleet } from '../../lib/assembly/fleet';
import type { Serving } from '../../lib/assembly/serving';

/** What an assembly without servers has. */
export const NO_FLEET: Fleet = { deploymentGroups: [], configurations: [], scalingGroups: [], instances: [] };

/** What an assembly without a service has. */
export const NOTHING_SERVED: Serving = {
  services: [],
  taskDefinitions: [],
  loadBalancers: [],
  listeners: [],
  rules: [],
  targetGroups: [],
  deploymentGroups: [],
  trafficConfigurations: [],
  names: [],
};
