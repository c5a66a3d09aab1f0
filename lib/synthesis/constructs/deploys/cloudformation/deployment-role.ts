import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { TemplateStack } from '../../../model/targets/cloudformation';
import { servicePrincipal } from '../../service-principal';

/**
 * The role that CloudFormation takes for a stack: one that exists, which nothing here changes, or one of the stack's own.
 *
 * @param roleName what its own is called, when a stack of another account or region speaks of it
 */
export function toDeploymentRole(scope: Construct, { stack, role }: TemplateStack, roleName?: string): iam.IRole {
  if (role.kind === 'existing') return iam.Role.fromRoleArn(scope, 'DeploymentRole', role.arn, { mutable: false });
  const own = new iam.Role(scope, 'DeploymentRole', {
    description: `Deploys the stack ${stack}`,
    ...(roleName !== undefined && { roleName }),
    assumedBy: servicePrincipal(scope, 'cloudformation.amazonaws.com'),
  });
  for (const { actions, resources } of role.allow) {
    own.addToPolicy(new iam.PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
  return own;
}
