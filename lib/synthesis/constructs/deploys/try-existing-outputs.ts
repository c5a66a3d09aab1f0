import { isManaged, type Target } from '../../model/target';
import type { TargetOutputs } from '../target-outputs';

/** What a target hands out that exists already; nothing of one that an environment's stack makes. */
export function tryExistingOutputs(target: Target): TargetOutputs | undefined {
  if (isManaged(target)) return undefined;
  switch (target.kind) {
    case 'stack':
    case 'assembly':
    case 'stack-set':
    case 'catalog-product':
      return {};
    case 'bucket':
      return { bucket: target.bucketName, ...(target.url !== undefined && { url: target.url }) };
    case 'beanstalk': {
      const { application, environment, url } = target;
      return { application, environment, ...(url !== undefined && { url }) };
    }
    case 'ecs-service': {
      const { cluster, service, url } = target;
      return { cluster, service, ...(url !== undefined && { url }) };
    }
    case 'codedeploy-group': {
      const { application, group: deploymentGroup, url } = target;
      return { application, deploymentGroup, ...(url !== undefined && { url }) };
    }
    case 'servers':
      return { scalingGroup: target.group, ...(target.url !== undefined && { url: target.url }) };
    case 'tagged-instances':
      return {};
    case 'function': {
      const { functionName, alias, url } = target;
      return { function: functionName, alias, ...(url !== undefined && { url }) };
    }
    case 'cluster':
      return { cluster: target.cluster, ...(target.url !== undefined && { url: target.url }) };
  }
}
