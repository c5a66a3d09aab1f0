import type { Assembly } from '../assembly/assembly';
import { providerKey, runnerKey, type SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import { tryPlatformObstacle } from './beanstalk-platform';
import type { ContainerTools } from './container-tools';
import { missing } from './missing';
import type { HasSecret } from './missing-secrets';
import type { Part, SourceOrigin } from './plan';
import { isServed, type ProviderServer } from './servers';
import type { GivenTarget } from './task-source';
import { toApprovalPart } from './to-approval-part';
import { toBuildPart } from './to-build-part';
import { toCommandsPart } from './to-commands-part';
import { toFunctionDeployPart } from './to-function-deploy-part';
import { toDeploymentGroupPart, toTaggedHostsPart } from './to-hosts-part';
import { toInvokePart } from './to-invoke-part';
import { toJenkinsPart } from './to-jenkins-part';
import { toProductPart } from './to-product-part';
import { toServicePart } from './to-service-part';
import { toSourcePart } from './to-source-part';
import { toStackPart } from './to-stack-part';
import { toStackSetPart } from './to-stack-set-part';

/** What decides where the part of one action comes from. */
export interface PartInput {
  readonly assembly: Assembly;
  /** How a person names the action. */
  readonly reference: string;
  /** What can run here, by `category/owner/provider`; for custom providers of any name `Build/Custom/*`. */
  readonly runnable: ReadonlySet<string>;
  /** What stands for the action's remote, when it is a source. */
  readonly origin: SourceOrigin | undefined;
  /** The command that stands in for the action. */
  readonly standIn: string | undefined;
  /** Whether approvals are given without asking. */
  readonly yes: boolean;
  /** Whether there is a terminal at which a person can be asked. */
  readonly canAsk: boolean;
  /** Whether this machine has Python 3, for functions. @default false */
  readonly python?: boolean;
  /** Whether the AWS CLI is on PATH. @default true */
  readonly awsCli?: boolean;
  /** The URL of what answers for AWS, and takes the calls that nothing here answers. @default - nothing */
  readonly awsEndpoint?: string | undefined;
  /** What this machine has for builds of container images. @default - nobody has looked, as no build needs them */
  readonly containers?: ContainerTools | undefined;
  /** Whether somebody gave the value of a secret of Secrets Manager. @default - nobody has looked, and all are there */
  readonly hasSecret?: HasSecret | undefined;
  /** The servers that run custom actions, by provider. @default - none is known */
  readonly servers?: ReadonlyMap<string, ProviderServer> | undefined;
  /** What a person gave for the tasks of services, by the action's or the service's name. @default - nothing */
  readonly targets?: ReadonlyMap<string, GivenTarget> | undefined;
}

/** Where an action's part comes from: a stand-in goes before everything, and what cannot run here is missing. */
export function toPart(action: SynthesizedAction, input: PartInput): Part {
  if (input.standIn !== undefined) {
    return { kind: 'stand-in', command: input.standIn };
  }
  if (providerKey(action) === 'Deploy/AWS/EKS') return toClusterPart(action, input.reference);
  if (!input.runnable.has(runnerKey(action))) {
    return missing(`nothing here runs ${action.category} actions of ${action.provider}`, input.reference);
  }
  return toRunnablePart(action, input);
}

function toRunnablePart(action: SynthesizedAction, input: PartInput): Part {
  if (action.category === 'Source') {
    return toSourcePart(action, input.origin, input.reference);
  }
  if (isServed(action)) {
    return toJenkinsPart(action, input.servers?.get(action.provider), input.reference);
  }
  switch (providerKey(action)) {
    case 'Build/AWS/CodeBuild':
    case 'Test/AWS/CodeBuild':
      return toBuildPart(action, input);
    case 'Compute/AWS/Commands':
      return toCommandsPart(action, input.reference);
    case 'Invoke/AWS/Lambda':
      return toInvokePart(action, input);
    case 'Approval/AWS/Manual':
      return toApprovalPart(input);
    case 'Deploy/AWS/CloudFormationStackSet':
    case 'Deploy/AWS/CloudFormationStackInstances':
      return toStackSetPart(action, input);
    case 'Deploy/AWS/ServiceCatalog':
      return toProductPart(action, input);
    case 'Deploy/AWS/CloudFormation':
      return toStackPart(action, input.awsEndpoint);
    case 'Deploy/AWS/Lambda':
      return toFunctionDeployPart(action, input);
    case 'Deploy/AWS/CodeDeploy':
      return toDeploymentGroupPart(action, input.assembly);
    case 'Deploy/AWS/EC2':
      return toTaggedHostsPart(action, input.assembly);
    case 'Deploy/AWS/ElasticBeanstalk':
      return toBeanstalkPart(action, input);
    case 'Deploy/AWS/ECS':
    case 'Deploy/AWS/CodeDeployToECS':
      return toServicePart(action, input);
    case 'Deploy/AWS/S3':
      return { kind: 'real', what: toDeployed(action, input.assembly) };
    default:
      return { kind: 'real', what: `${action.provider}, on this machine` };
  }
}

/** What a stand-in cannot do is done before it: the charts and manifests are read. */
function toClusterPart({ configuration }: SynthesizedAction, reference: string): Part {
  const cluster = tryText(configuration['ClusterName']) ?? '…';
  return missing(
    `no cluster is here for "${cluster}"; before a stand-in runs its chart or manifests are read`,
    reference,
  );
}

function toBeanstalkPart({ configuration }: SynthesizedAction, { assembly, reference }: PartInput): Part {
  const application = tryText(configuration['ApplicationName']);
  const environment = tryText(configuration['EnvironmentName']);
  const obstacle = tryPlatformObstacle({ application, environment }, assembly);
  if (obstacle !== undefined) return missing(obstacle, reference);
  return { kind: 'real', what: `a version on ${environment}, by its Procfile` };
}

function toDeployed(action: SynthesizedAction, { distributions, buckets }: Assembly): string {
  const bucket = tryText(action.configuration['BucketName']) ?? '…';
  const distribution = distributions.find(({ origins }) => origins.some((origin) => origin.bucket === bucket));
  const url = distribution
    ? `https://${distribution.domainName}`
    : buckets.find(({ name }) => name === bucket)?.website?.url;
  return `files into s3://${bucket}${url === undefined ? '' : `, served as ${url}`}`;
}
