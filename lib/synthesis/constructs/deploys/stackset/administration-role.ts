import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StackSet } from '../../../model/targets/stackset';
import { servicePrincipal } from '../../service-principal';

/**
 * The role by which CloudFormation takes the one in each account: one that exists, which nothing here changes, or one that may
 * take those of the set's accounts and no others; none when AWS Organizations manages them.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-prereqs-self-managed.html
 */
export function tryAdministrationRole(
  scope: Construct,
  { stackSet, permissions, targets }: StackSet,
): iam.IRole | undefined {
  if (permissions.kind === 'service-managed') return undefined;
  const { administrationRole: arn, executionRole } = permissions;
  if (arn !== undefined) return iam.Role.fromRoleArn(scope, 'AdministrationRole', arn, { mutable: false });
  const own = new iam.Role(scope, 'AdministrationRole', {
    description: `Takes the roles of the accounts of the stack set ${stackSet}`,
    assumedBy: servicePrincipal(scope, 'cloudformation.amazonaws.com'),
    // A pipeline of another account or region must be able to say it.
    roleName: core.PhysicalName.GENERATE_IF_NEEDED,
  });
  const place = { service: 'iam', region: '', resource: 'role', resourceName: executionRole };
  const resources = targets.map((account) => core.Stack.of(scope).formatArn({ ...place, account }));
  own.addToPolicy(new iam.PolicyStatement({ actions: ['sts:AssumeRole'], resources }));
  return own;
}
