import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingBucket, ManagedWebsite } from '../../../model/targets/s3';
import { tryFileExpression } from '../../../model/targets/to-file-expression';
import type { UploadCare } from '../../../model/targets/upload-care';
import type { ActionContext } from '../../action-context';
import { BuildProject } from '../../builds/build-project';

const TIMEOUT_MINUTES = 60;

/** A target with more to do than CodePipeline's own action can, and where it is. */
export interface CarefulUpload {
  readonly target: ManagedWebsite | ExistingBucket;
  readonly care: UploadCare;
}

/** An artifact's files put into a target's bucket by a project of its own, which may write there and nowhere else. */
export function toS3UploadAction(
  scope: Construct,
  action: DeployAction,
  { target, care }: CarefulUpload,
  context: ActionContext,
): codepipeline.IAction {
  const destination = toDestination(action, { target, care }, context);
  const { project, role } = new BuildProject(scope, 'Upload', {
    store: context.store,
    description: `Uploads ${action.input} to ${target.name} of ${action.environment}`,
    buildspec: context.buildspecs.uploadToS3(),
    timeoutMinutes: TIMEOUT_MINUTES,
    reports: false,
    variables: toVariables(destination, { target, care }),
  });
  for (const statement of toStatements(scope, destination, care)) role.addToPolicy(statement);
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    project,
    input: context.artifact(action.input),
  });
}

interface Destination {
  readonly bucket: string;
  /** Empty for all of the bucket. */
  readonly prefix: string;
  /** The id of the distribution that is invalidated. @default - none is */
  readonly distribution?: string;
}

function toDestination(
  { environment }: DeployAction,
  { target, care }: CarefulUpload,
  context: ActionContext,
): Destination {
  const bucket = context.outputs.value(environment, target.name, 'bucket');
  const prefix = target.kind === 'bucket' ? (target.prefix ?? '') : '';
  if (care.invalidate.length === 0) return { bucket, prefix };
  const distribution =
    target.kind === 'website' ? context.outputs.value(environment, target.name, 'distribution') : target.distribution;
  return { bucket, prefix, ...(distribution !== undefined && { distribution }) };
}

/** What the buildspec `deploy-s3` takes. */
function toVariables({ bucket, prefix, distribution }: Destination, { target, care }: CarefulUpload) {
  // Pages of a website are asked for anew each time unless somebody says otherwise.
  const others = target.kind === 'website' ? ['.*\tno-cache'] : [];
  const headers = [
    ...care.headers.map(({ files, cacheControl }) => `${tryFileExpression(files)}\t${cacheControl}`),
    ...others,
  ];
  const variables = {
    BUCKET: bucket,
    ...(prefix !== '' && { PREFIX: prefix }),
    ...(headers.length > 0 && { HEADERS: headers.join('\n') }),
    ...(distribution !== undefined && { DISTRIBUTION: distribution, INVALIDATE: care.invalidate.join(' ') }),
    ...(care.prune && { PRUNE: 'true' }),
  };
  return Object.entries(variables).map(([name, value]) => ({ name, type: 'PLAINTEXT', value }));
}

/** What it may do: write below the prefix; when it prunes list and delete there; and invalidate the one distribution. */
function toStatements(scope: Construct, { bucket, prefix, distribution }: Destination, { prune }: UploadCare) {
  const stack = core.Stack.of(scope);
  const arn = stack.formatArn({ service: 's3', region: '', account: '', resource: bucket });
  const below = prefix === '' ? '*' : `${prefix}/*`;
  const onObjects = ['s3:PutObject', 's3:AbortMultipartUpload', ...(prune ? ['s3:DeleteObject'] : [])];
  const onlyBelow = prefix === '' ? {} : { conditions: { StringLike: { 's3:prefix': [below] } } };
  return [
    new iam.PolicyStatement({ actions: onObjects, resources: [`${arn}/${below}`] }),
    ...(prune ? [new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn], ...onlyBelow })] : []),
    ...(distribution === undefined
      ? []
      : [
          new iam.PolicyStatement({
            actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
            resources: [
              stack.formatArn({
                service: 'cloudfront',
                region: '',
                resource: 'distribution',
                resourceName: distribution,
              }),
            ],
          }),
        ]),
  ];
}
