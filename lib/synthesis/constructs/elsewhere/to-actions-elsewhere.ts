import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeployAction } from '../../model/action';
import type { ActionContext } from '../action-context';
import type { ArtifactStore, StoreNames } from '../artifact-store';
import { toStackDeployActions } from '../deploys/cloudformation/stack-deploy';
import { toDeployActions } from '../deploys/to-deploy-actions';
import { DeployElsewhere } from './deploy-elsewhere';
import type { Access, Elsewhere } from './elsewhere';

interface Places {
  readonly access: Access;
  readonly elsewhere: Elsewhere;
  /** In the pipeline's stack. */
  readonly home: Construct;
}

/**
 * A deploy to an environment of another account or region. What it does there lies in the stack of that account and region, so
 * that every ARN in its rights is one of there; what it prepares, and whom it asks, stays at home.
 *
 * @param id the deploy's own among those of its pipeline
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-create-cross-account.html
 */
export function toActionsElsewhere(
  id: string,
  action: DeployAction,
  context: ActionContext,
  { access, elsewhere, home }: Places,
): readonly codepipeline.IAction[] {
  const { region, names } = access;
  const scope = new Construct(access.scope, id);
  const role = access.addRole(scope, id);
  const bucket = s3.Bucket.fromBucketName(scope, 'Artifacts', names.bucketName);
  role.addToPolicy(toDecryptStatement(core.Stack.of(scope), names));
  const store = region === undefined ? context.store : elsewhere.replicas.get(region);
  if (store === undefined) throw new Error(`a deploy to ${region} has no artifacts there`);
  if (access.isOtherAccount) letRead(store, role);
  const props = { scope, role, bucket, ...(region !== undefined && { region }) };
  const put = (one: codepipeline.IAction) => new DeployElsewhere(one, props);
  if (action.target.kind !== 'stack') return toDeployActions(scope, action, { ...context, store }).map(put);
  const roleName = access.roleName(`${id}-cloudformation`);
  return toStackDeployActions(home, action, action.target, context, { scope, put, roleName });
}

const DECRYPT = ['kms:Decrypt', 'kms:DescribeKey'];

/**
 * The key is not there yet when the role is made, and a policy cannot name a key by its alias.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
function toDecryptStatement(stack: core.Stack, { account, region, alias }: StoreNames): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: DECRYPT,
    resources: [stack.formatArn({ service: 'kms', account, region, resource: 'key', resourceName: '*' })],
    conditions: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
  });
}

/** Another account reads artifacts when their own policies say so, too. */
function letRead({ bucket, key }: ArtifactStore, role: iam.Role): void {
  const principals = [new iam.ArnPrincipal(role.roleArn)];
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      principals,
      actions: ['s3:GetObject*', 's3:GetBucket*', 's3:List*'],
      resources: [bucket.bucketArn, bucket.arnForObjects('*')],
    }),
  );
  // In a key's own policy `*` is that key.
  key.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: DECRYPT, resources: ['*'] }));
}
