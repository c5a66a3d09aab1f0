import { type SynthesizedAlarm, toAlarm } from './alarm';
import { type SynthesizedBeanstalkEnvironment, toBeanstalkEnvironment } from './beanstalk-environment';
import { type SynthesizedBucket, toBucket, tryListable } from './bucket';
import { type SynthesizedActionType, toActionType } from './custom-action-type';
import { type EdgeParts, type SynthesizedDistribution, toDistribution } from './distribution';
import { toEdgeFunction } from './edge-function';
import { type Fleet, toFleet } from './fleet';
import { type FunctionCode, type SynthesizedFunction, toFunction } from './function';
import { type SynthesizedAlias, toAlias } from './function-alias';
import { type SynthesizedFunctionUrl, toFunctionUrl } from './function-url';
import { type SynthesizedImageRepository, toImageRepository } from './image-repository';
import type { Resolver } from './intrinsics/resolver';
import { type Givens, toResolvers } from './intrinsics/surroundings';
import { type SynthesizedParameter, tryParameter } from './parameter';
import { type SynthesizedPipeline, toPipeline } from './pipeline';
import { type SynthesizedProject, toProject } from './project';
import { type SynthesizedRepository, toRepository } from './repository';
import { toResponseHeaders } from './response-headers';
import { type SynthesizedRule, tryRule } from './rule';
import { type SynthesizedSecret, toSecret } from './secret';
import { type Serving, toServing } from './serving';
import type { Resource, Template } from './template';
import { type SynthesizedTopic, toSubscription, toTopic } from './topic';

/**
 * The facts of a cloud assembly, or of one template: every resource that a rehearsal stands for, its intrinsics resolved
 * across stacks. A resource without a physical name gets one made from its stack and its logical id, the same each time.
 */
export interface Assembly {
  /** The account that stands in where the stacks name none. */
  readonly account: string;
  /** The region that stands in where the stacks name none. */
  readonly region: string;
  readonly pipelines: readonly SynthesizedPipeline[];
  readonly actionTypes: readonly SynthesizedActionType[];
  readonly projects: readonly SynthesizedProject[];
  readonly functions: readonly SynthesizedFunction[];
  readonly rules: readonly SynthesizedRule[];
  readonly topics: readonly SynthesizedTopic[];
  readonly buckets: readonly SynthesizedBucket[];
  readonly distributions: readonly SynthesizedDistribution[];
  readonly repositories: readonly SynthesizedRepository[];
  readonly secrets: readonly SynthesizedSecret[];
  readonly parameters: readonly SynthesizedParameter[];
  readonly imageRepositories: readonly SynthesizedImageRepository[];
  readonly beanstalkEnvironments: readonly SynthesizedBeanstalkEnvironment[];
  readonly aliases: readonly SynthesizedAlias[];
  readonly functionUrls: readonly SynthesizedFunctionUrl[];
  readonly alarms: readonly SynthesizedAlarm[];
  readonly fleet: Fleet;
  readonly serving: Serving;
}

/** What the facts are made from. */
export interface AssemblyParts {
  readonly templates: readonly Template[];
  readonly givens: Givens;
  readonly code: FunctionCode;
  /** The account and the region that stand in where the stacks name none. */
  readonly account: string;
  readonly region: string;
}

/** The facts of the templates of one assembly, in the order of its stacks and of their resources. */
export function toAssembly({ templates, givens, code, account, region }: AssemblyParts): Assembly {
  const all = toEach(toResolvers(templates, givens));
  const listable = new Set(all('AWS::S3::BucketPolicy', tryListable).filter((bucket) => bucket !== undefined));
  const buckets = all('AWS::S3::Bucket', (resource, resolver) => toBucket(resource, resolver, listable));
  const subscriptions = all('AWS::SNS::Subscription', toSubscription);
  const edge: EdgeParts = {
    buckets,
    functions: all('AWS::CloudFront::Function', toEdgeFunction),
    policies: all('AWS::CloudFront::ResponseHeadersPolicy', toResponseHeaders),
  };
  return {
    account,
    region,
    pipelines: all('AWS::CodePipeline::Pipeline', toPipeline),
    actionTypes: all('AWS::CodePipeline::CustomActionType', toActionType),
    projects: all('AWS::CodeBuild::Project', toProject),
    functions: all('AWS::Lambda::Function', (resource, resolver) => toFunction(resource, resolver, code)),
    rules: all('AWS::Events::Rule', (resource, resolver) => tryRule(resource, resolver)).filter(
      (rule) => rule !== undefined,
    ),
    topics: all('AWS::SNS::Topic', (resource, resolver) => toTopic(resource, resolver, subscriptions)),
    buckets,
    distributions: all('AWS::CloudFront::Distribution', (resource, resolver) =>
      toDistribution(resource, resolver, edge),
    ),
    repositories: all('AWS::CodeCommit::Repository', toRepository),
    secrets: all('AWS::SecretsManager::Secret', toSecret),
    parameters: all('AWS::SSM::Parameter', tryParameter).filter((parameter) => parameter !== undefined),
    imageRepositories: all('AWS::ECR::Repository', toImageRepository),
    beanstalkEnvironments: all('AWS::ElasticBeanstalk::Environment', toBeanstalkEnvironment),
    aliases: all('AWS::Lambda::Alias', toAlias),
    functionUrls: all('AWS::Lambda::Url', toFunctionUrl),
    alarms: all('AWS::CloudWatch::Alarm', toAlarm),
    fleet: toFleet(all),
    serving: toServing(all),
  };
}

type Conversion<T> = (resource: Resource, resolver: Resolver) => T;

/** Converts each resource of a type that its condition lets be made. */
function toEach(resolvers: readonly Resolver[]): <T>(type: string, convert: Conversion<T>) => readonly T[] {
  const made = resolvers.flatMap((resolver) =>
    resolver.template.resources
      .filter((resource) => resolver.exists(resource))
      .map((resource) => ({ resource, resolver })),
  );
  return (type, convert) =>
    made.filter(({ resource }) => resource.type === type).map(({ resource, resolver }) => convert(resource, resolver));
}
