import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import type { ServerGroup } from './server-group';

/** What servers that an environment makes hand out. */
export function toServerOutputs({ load, role, group }: ServerGroup, { hand }: TargetContext): TargetOutputs {
  const loadBalancer = hand(load.balancer, load.balancer.loadBalancerDnsName);
  return {
    url: load.toUrl(loadBalancer),
    loadBalancer,
    scalingGroup: hand(group, group.autoScalingGroupName),
    instanceRole: hand(role, role.roleArn),
  };
}
