import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ActionContext } from '../../action-context';

/** The part of an artifact's name that CodePipeline puts into its keys, in characters. */
const PART_OF_NAME = 10;

/**
 * Lets servers fetch an artifact themselves, as CodeDeploy's agent and CodePipeline's commands do: by the bucket's policy and
 * the key's, so that the role may be anybody's.
 *
 * @param roleArn of the servers
 */
export function letRead({ store }: ActionContext, artifact: string, roleArn: string): void {
  const { bucket, key } = store;
  const principals = [new iam.ArnPrincipal(roleArn)];
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      principals,
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [bucket.arnForObjects(`*/${artifact.slice(0, PART_OF_NAME)}/*`)],
    }),
  );
  // In a key's own policy every resource is that key.
  key.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: ['kms:Decrypt'], resources: ['*'] }));
}

/** The ARN of a role of the stack's account, by its name. */
export function toRoleArn(scope: Construct, name: string): string {
  return core.Stack.of(scope).formatArn({ service: 'iam', region: '', resource: 'role', resourceName: name });
}
