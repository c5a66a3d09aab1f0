import type { Construct } from 'constructs';
import type { ManagedTarget } from '../../model/target';
import type { TargetOutputs } from '../target-outputs';
import { addServers } from './ami/add-servers';
import { addBeanstalk } from './beanstalk/add-beanstalk';
import { addHosts } from './codedeploy/add-hosts';
import { addService } from './ecs/add-service';
import { addFunctionTarget } from './lambda/add-function-target';
import { addWebsite } from './s3/add-website';
import type { TargetContext } from './target-context';

/** The registry of targets that an environment's stack makes: makes one, and says what it hands out. */
export function addTarget(scope: Construct, target: ManagedTarget, context: TargetContext): TargetOutputs {
  switch (target.kind) {
    case 'website':
      return addWebsite(scope, target, context);
    case 'managed-beanstalk':
      return addBeanstalk(scope, target, context);
    case 'managed-ecs-service':
      return addService(scope, target, context);
    case 'managed-hosts':
      return addHosts(scope, target, context);
    case 'managed-servers':
      return addServers(scope, target, context);
    case 'managed-function':
      return addFunctionTarget(scope, target, context);
  }
}
