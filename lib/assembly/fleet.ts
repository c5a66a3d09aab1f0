import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, numberAt, type Resolved, textAt } from './resolved';
import {
  type ServerDeploymentConfiguration,
  type ServerDeploymentGroup,
  type TagFilter,
  tryServerConfiguration,
  tryServerDeploymentGroup,
} from './server-deployment-group';
import type { Resource } from './template';

/** The servers of an assembly, and what deploys to them. */
export interface Fleet {
  readonly deploymentGroups: readonly ServerDeploymentGroup[];
  readonly configurations: readonly ServerDeploymentConfiguration[];
  readonly scalingGroups: readonly SynthesizedScalingGroup[];
  readonly instances: readonly SynthesizedInstance[];
}

/** Tags by key. */
export type Tags = Readonly<Record<string, string>>;

/** An AWS::EC2::Instance. */
export interface SynthesizedInstance extends Origin {
  readonly tags: Tags;
}

/** An AWS::AutoScaling::AutoScalingGroup. */
export interface SynthesizedScalingGroup extends Origin {
  readonly name: string;
  /** How many instances it has at first: its desired capacity, or the fewest. */
  readonly capacity: number;
  /** The tags that its instances get. */
  readonly tags: Tags;
}

/** Converts each resource of a type that an assembly makes. */
export type Each = <T>(type: string, convert: (resource: Resource, resolver: Resolver) => T) => readonly T[];

/** The facts of the servers. */
export function toFleet(all: Each): Fleet {
  return {
    deploymentGroups: all('AWS::CodeDeploy::DeploymentGroup', tryServerDeploymentGroup).filter(isThere),
    configurations: all('AWS::CodeDeploy::DeploymentConfig', tryServerConfiguration).filter(isThere),
    scalingGroups: all('AWS::AutoScaling::AutoScalingGroup', toScalingGroup),
    instances: all('AWS::EC2::Instance', toInstance),
  };
}

/** Whether tags satisfy one filter of each list. */
export function hasTags(tags: Tags, sets: readonly (readonly TagFilter[])[]): boolean {
  return sets.length > 0 && sets.every((filters) => filters.some((filter) => matches(tags, filter)));
}

function matches(tags: Tags, { key, value }: TagFilter): boolean {
  if (key !== undefined) return Object.hasOwn(tags, key) && (value === undefined || tags[key] === value);
  return value !== undefined && Object.values(tags).includes(value);
}

function toScalingGroup(resource: Resource, resolver: Resolver): SynthesizedScalingGroup {
  const properties = resolver.properties(resource);
  const tags = listAt(properties, 'Tags').filter((tag) => textAt(tag, 'PropagateAtLaunch') === 'true');
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    capacity: numberAt(properties, 'DesiredCapacity') ?? numberAt(properties, 'MinSize') ?? 1,
    tags: toTags(tags),
  };
}

function toInstance(resource: Resource, resolver: Resolver): SynthesizedInstance {
  return { ...toOrigin(resource), tags: toTags(listAt(resolver.properties(resource), 'Tags')) };
}

function toTags(list: readonly Resolved[]): Tags {
  return Object.fromEntries(list.map((tag) => [textAt(tag, 'Key') ?? '', textAt(tag, 'Value') ?? '']));
}

function isThere<T>(one: T | undefined): one is T {
  return one !== undefined;
}
