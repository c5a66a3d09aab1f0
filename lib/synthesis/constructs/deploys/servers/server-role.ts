import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** The role of a target's servers: Systems Manager may look after them, and they have no other right. */
export function addServerRole(scope: Construct, name: string): iam.Role {
  const role = new iam.Role(scope, 'ServerRole', {
    description: `The servers of ${name}`,
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
  });
  role.addToPolicy(new iam.PolicyStatement({ actions: managed, resources: ['*'] }));
  return role;
}

/**
 * What AWS's own policy lets an instance do so that Systems Manager manages it, but for reading parameters.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSSMManagedInstanceCore.html
 */
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
