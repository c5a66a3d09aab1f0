import * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ArtifactStore } from '../artifact-store';

/** What an instance meets while an AMI is made of it. */
export interface InstanceSurroundings {
  readonly store: ArtifactStore;
  /** Where what is baked in lies in the bucket, and below it the logs. */
  readonly prefix: string;
  /** ARNs of the components. */
  readonly components: readonly string[];
  readonly logGroup: logs.ILogGroup;
}

/**
 * What an instance may do while an AMI is made of it: of AWS's own policies for it, what concerns this AMI. It reads what is
 * baked in and no other artifact, and no parameter.
 *
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/security-iam-awsmanpol.html
 */
export function toInstanceStatements(scope: Construct, surroundings: InstanceSurroundings): iam.PolicyStatement[] {
  const { store, prefix, components, logGroup } = surroundings;
  const { bucket, key } = store;
  return [
    new iam.PolicyStatement({ actions: managed, resources: ['*'] }),
    new iam.PolicyStatement({ actions: ['imagebuilder:GetComponent'], resources: [...components] }),
    new iam.PolicyStatement({
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects(`${prefix}/*`), ...toServiceObjects(scope)],
    }),
    new iam.PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects(`${prefix}/logs/*`)] }),
    new iam.PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
    new iam.PolicyStatement({
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  ];
}

/** By which Systems Manager runs Image Builder's commands on an instance; none of them knows a resource before it is there. */
const managed = [
  ...['DescribeAssociation', 'DescribeDocument', 'GetDocument', 'GetManifest', 'ListAssociations'].map(ofManager),
  ...['ListInstanceAssociations', 'PutComplianceItems', 'PutConfigurePackageResult', 'PutInventory'].map(ofManager),
  ...['UpdateAssociationStatus', 'UpdateInstanceAssociationStatus', 'UpdateInstanceInformation'].map(ofManager),
  ...['Create', 'Open'].flatMap((what) => [`ssmmessages:${what}ControlChannel`, `ssmmessages:${what}DataChannel`]),
  ...['AcknowledgeMessage', 'DeleteMessage', 'FailMessage', 'GetEndpoint', 'GetMessages', 'SendReply'].map(
    (what) => `ec2messages:${what}`,
  ),
];

function ofManager(what: string): string {
  return `ssm:${what}`;
}

/** Image Builder's own program, and AWS's components. @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/vpc-interface-endpoints.html */
function toServiceObjects(scope: Construct): readonly string[] {
  const { partition, region } = core.Stack.of(scope);
  return ['toe', 'managed-resources'].map((what) => `arn:${partition}:s3:::ec2imagebuilder-${what}-${region}-prod/*`);
}

/** What the build of an action works with that bakes AMIs. */
export interface BakerSurroundings {
  /** `arn:…:image/storefront-server`. */
  readonly imageArn: string;
  /** `arn:…:image-recipe/storefront-server`. */
  readonly recipeArn: string;
  /** ARNs of the components. */
  readonly components: readonly string[];
  readonly infrastructureArn: string;
  readonly distributionArn: string;
  /** The name of a parameter, `/…`, or the id of an AMI. */
  readonly base: string;
  /** The tag that its AMIs bear from the beginning: key and value. */
  readonly tag: readonly [string, string];
}

/**
 * What a build may do that bakes AMIs: to make recipes and images of one name, out of these parts, and to mark what came of it.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2imagebuilder.html
 */
export function toBakerStatements(scope: Construct, surroundings: BakerSurroundings): iam.PolicyStatement[] {
  const { imageArn, recipeArn, components, infrastructureArn, distributionArn, base, tag } = surroundings;
  const may = (actions: readonly string[], ...resources: readonly string[]) =>
    new iam.PolicyStatement({ actions: actions.map((one) => `imagebuilder:${one}`), resources: [...resources] });
  return [
    may(['CreateImageRecipe', 'DeleteImageRecipe', 'GetImageRecipe', 'TagResource'], `${recipeArn}/*`),
    may(['CreateImage', 'GetImage', 'ListImageBuildVersions', 'TagResource'], `${imageArn}/*`),
    may(['GetComponent'], ...components),
    may(['GetInfrastructureConfiguration'], infrastructureArn),
    may(['GetDistributionConfiguration'], distributionArn),
    ...toBaseStatements(scope, base),
    ...toMarkStatements(scope, tag),
  ];
}

/** EC2 describes no single image. */
function toBaseStatements(scope: Construct, base: string): iam.PolicyStatement[] {
  const describe = new iam.PolicyStatement({ actions: ['ec2:DescribeImages'], resources: ['*'] });
  if (!base.startsWith('/')) return [describe];
  const arn = core.Stack.of(scope).formatArn({
    service: 'ssm',
    // A public parameter is of no account.
    ...(base.startsWith('/aws/') && { account: '' }),
    resource: 'parameter',
    resourceName: base.slice(1),
  });
  return [describe, new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: [arn] })];
}

/** An AMI's id is known when it is there; the tag that Image Builder gives it says whose it is. */
function toMarkStatements(scope: Construct, [key, value]: readonly [string, string]): iam.PolicyStatement[] {
  const images = core.Stack.of(scope).formatArn({ service: 'ec2', account: '', resource: 'image', resourceName: '*' });
  const conditions = { StringEquals: { [`aws:ResourceTag/${key}`]: value } };
  return [
    new iam.PolicyStatement({
      actions: ['ec2:CreateTags', 'ec2:ModifyImageAttribute'],
      resources: [images],
      conditions,
    }),
  ];
}
