import { toFewestHealthy, tryPredefined } from '../aws/codedeploy/server-configuration';
import { type Fleet, hasTags } from './fleet';
import type { ServerDeploymentGroup } from './server-deployment-group';

/**
 * How many hosts stand for a deployment group: as many as its auto scaling groups begin with and its tags choose among the
 * assembly's instances; one at least, as hosts that no template makes are somewhere.
 */
export function countGroupHosts(group: ServerDeploymentGroup, fleet: Fleet): number {
  const scaled = fleet.scalingGroups.filter(({ name }) => group.scalingGroups.includes(name));
  const others = fleet.scalingGroups.filter((each) => !scaled.includes(each) && hasTags(each.tags, group.instanceTags));
  const instances = fleet.instances.filter(({ tags }) => hasTags(tags, group.instanceTags));
  const capacity = [...scaled, ...others].reduce((sum, each) => sum + each.capacity, 0);
  return Math.max(1, capacity + instances.length);
}

/** How many hosts have a tag; one at least. @param value any, when it is undefined */
export function countTaggedHosts(key: string, value: string | undefined, fleet: Fleet): number {
  const sets = [[{ key, ...(value !== undefined && { value }) }]];
  const capacity = fleet.scalingGroups
    .filter(({ tags }) => hasTags(tags, sets))
    .reduce((sum, each) => sum + each.capacity, 0);
  return Math.max(1, capacity + fleet.instances.filter(({ tags }) => hasTags(tags, sets)).length);
}

/** How many hosts of a group must stay healthy; one that no template says is deployed to one at a time. */
export function toGroupFewest({ configuration }: ServerDeploymentGroup, hosts: number, fleet: Fleet): number {
  const own = fleet.configurations.find(({ name }) => name === configuration);
  return own ? toFewestHealthy(own.minimum, hosts) : (tryPredefined(configuration, hosts) ?? hosts - 1);
}

/** `1 host`, `3 hosts`. */
export function renderHosts(count: number): string {
  return count === 1 ? '1 host' : `${count} hosts`;
}
