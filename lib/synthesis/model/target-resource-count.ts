import type { ManagedTarget, Target } from './target';
import { countServiceResources } from './targets/count-service-resources';
import { countStackResources } from './targets/count-stack-resources';
import { countServerResources } from './targets/server-facts';
import { countStackSetResources } from './targets/stackset';

/** How many resources the pipeline's stack holds for a deploy to a target. */
export function countDeployResources(target: Target): number {
  switch (target.kind) {
    case 'website':
    case 'bucket':
      // The action's role with a policy; of a project also itself, its role with a policy, and its log.
      return target.care === undefined ? 2 : 6;
    case 'managed-beanstalk':
    case 'beanstalk':
      return 6;
    case 'cluster':
    case 'catalog-product':
    case 'managed-hosts':
    case 'codedeploy-group':
    case 'tagged-instances':
      // The action's role with a policy.
      return 2;
    case 'managed-ecs-service':
    case 'ecs-service':
      // Three actions, each with a role and its policy.
      return 6;
    case 'stack':
      return countStackResources(target);
    case 'stack-set':
      return countStackSetResources(target);
    case 'assembly':
      // A project with its role, log and policies, and the action's role with a policy.
      return 6;
    case 'managed-servers':
    case 'servers':
      // A project with its role and policy, its log, and the action's role with a policy.
      return 6;
    case 'managed-function':
    case 'function':
      // Two actions, each with a role and its policy.
      return 4;
  }
}

/** How many resources the environment's stack holds for a target that it makes. */
export function countTargetResources(target: ManagedTarget): number {
  switch (target.kind) {
    case 'website':
      // A bucket with its policy, and four of CloudFront.
      return 6;
    case 'managed-beanstalk':
      // An application, its environment, the instances' profile with its role and that one's policy, and the service's role.
      return 6;
    case 'managed-ecs-service':
      return countServiceResources(target);
    case 'managed-hosts':
    case 'managed-servers':
      return countServerResources(target);
    case 'managed-function':
      // A log, a role and its policy, the function, its first version, its alias, and two alarms.
      return 8 + (target.url ? 1 : 0);
  }
}
