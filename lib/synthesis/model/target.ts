import type { DeployDocument, Platform } from '../definition/deploy-document';
import type { Path } from '../definition/path';
import type { Conversion } from './conversion';
import { type ExistingServers, type ManagedServers, toAmiTarget } from './targets/ami';
import { type ExistingBeanstalk, type ManagedBeanstalk, toBeanstalkTarget } from './targets/beanstalk';
import { type AssemblyStacks, toAssemblyTarget } from './targets/cdk';
import { type TemplateStack, toStackTarget } from './targets/cloudformation';
import { type ExistingDeploymentGroup, type ManagedHosts, toCodedeployTarget } from './targets/codedeploy';
import { type TaggedInstances, toEc2Target } from './targets/ec2';
import { type ExistingService, type ManagedService, toEcsTarget } from './targets/ecs';
import { type ExistingCluster, toEksTarget } from './targets/eks';
import { type ExistingFunction, type ManagedFunction, toLambdaTarget } from './targets/lambda';
import { type ExistingBucket, type ManagedWebsite, toS3Target } from './targets/s3';
import { type CatalogProduct, toCatalogTarget } from './targets/servicecatalog';
import { type StackSet, toStackSetTarget } from './targets/stackset';

/** What a deploy puts its artifact on. */
export type Target =
  | ManagedTarget
  | TemplateStack
  | AssemblyStacks
  | StackSet
  | CatalogProduct
  | ExistingBucket
  | ExistingService
  | ExistingDeploymentGroup
  | TaggedInstances
  | ExistingServers
  | ExistingBeanstalk
  | ExistingFunction
  | ExistingCluster;

/** A target that the environment's stack makes. */
export type ManagedTarget =
  | ManagedWebsite
  | ManagedService
  | ManagedHosts
  | ManagedServers
  | ManagedBeanstalk
  | ManagedFunction;

const managed: Readonly<Record<Target['kind'], boolean>> = {
  website: true,
  bucket: false,
  stack: false,
  assembly: false,
  'stack-set': false,
  'catalog-product': false,
  'managed-ecs-service': true,
  'ecs-service': false,
  'managed-hosts': true,
  'codedeploy-group': false,
  'tagged-instances': false,
  'managed-servers': true,
  servers: false,
  'managed-beanstalk': true,
  beanstalk: false,
  'managed-function': true,
  function: false,
  cluster: false,
};

/** Whether the environment's stack makes a target. */
export function isManaged(target: Target): target is ManagedTarget {
  return managed[target.kind];
}

const platforms: readonly Platform[] = [
  's3',
  'ecs',
  'codedeploy',
  'ec2',
  'ami',
  'beanstalk',
  'cloudformation',
  'cdk',
  'stackset',
  'servicecatalog',
  'lambda',
  'eks',
];

/** The target of a deploy; `path` leads to the deploy. Problems: `ExactlyOneWay`, and those of each platform. */
export function toTarget(document: DeployDocument, path: Path, conversion: Conversion): Target {
  const given = platforms.filter((platform) => document[platform] !== undefined);
  if (given.length !== 1) remarkPlatforms(document.deploy, given, path, conversion);
  const {
    deploy,
    beanstalk,
    cloudformation,
    cdk,
    stackset,
    servicecatalog,
    s3,
    ecs,
    codedeploy,
    ec2,
    ami,
    lambda,
    eks,
  } = document;
  if (s3 !== undefined) return toS3Target(deploy, s3, [...path, 's3'], conversion);
  if (ecs !== undefined) return toEcsTarget(deploy, ecs, [...path, 'ecs'], conversion);
  if (beanstalk !== undefined) return toBeanstalkTarget(deploy, beanstalk, [...path, 'beanstalk'], conversion);
  if (codedeploy !== undefined) return toCodedeployTarget(deploy, codedeploy, [...path, 'codedeploy'], conversion);
  if (ec2 !== undefined) return toEc2Target(deploy, ec2, [...path, 'ec2'], conversion);
  if (ami !== undefined) return toAmiTarget(deploy, ami, [...path, 'ami'], conversion);
  if (lambda !== undefined) return toLambdaTarget(deploy, lambda, [...path, 'lambda'], conversion);
  if (eks !== undefined) return toEksTarget(deploy, eks, [...path, 'eks'], conversion);
  if (cloudformation !== undefined) {
    return toStackTarget(deploy, cloudformation, [...path, 'cloudformation'], conversion);
  }
  if (cdk !== undefined) return toAssemblyTarget(deploy, cdk, [...path, 'cdk'], conversion);
  if (stackset !== undefined) return toStackSetTarget(deploy, stackset, [...path, 'stackset'], conversion);
  if (servicecatalog !== undefined)
    return toCatalogTarget(deploy, servicecatalog, [...path, 'servicecatalog'], conversion);
  // Nobody said where to, and that was said; no rule has more to say of this.
  return conversion.made(
    { kind: 'bucket', name: deploy, bucketName: 'nobody-said', url: 'https://nobody.example' },
    path,
  );
}

function remarkPlatforms(deploy: string, given: readonly Platform[], path: Path, conversion: Conversion): void {
  const [, second] = given;
  conversion.remark({
    code: 'ExactlyOneWay',
    path: second === undefined ? path : [...path, second],
    part: 'key',
    message:
      second === undefined
        ? `deploy "${deploy}" does not say what it deploys to`
        : `deploy "${deploy}" says ${given.join(' and ')}`,
    hint: `say exactly one of ${platforms.join(', ')}`,
  });
}
