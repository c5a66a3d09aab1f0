import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * A service of AWS that may take a role only on behalf of the stack's own account, so that nobody can use the service as a
 * confused deputy.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function servicePrincipal(scope: Construct, service: string): iam.IPrincipal {
  return new iam.ServicePrincipal(service, {
    conditions: { StringEquals: { 'aws:SourceAccount': core.Stack.of(scope).account } },
  });
}
