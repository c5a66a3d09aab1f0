import type { MinimumHealthyHosts } from '../aws/codedeploy/server-configuration';
import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { isTrueAt, listAt, numberAt, type Resolved, type ResolvedMap, textAt, textsAt } from './resolved';
import type { Resource } from './template';

/** An AWS::CodeDeploy::DeploymentGroup of EC2 instances or on-premises hosts. */
export interface ServerDeploymentGroup extends Origin {
  readonly name: string;
  /** The application's name. */
  readonly application: string;
  /** `CodeDeployDefault.OneAtATime`, or the name of one of the assembly. */
  readonly configuration: string;
  /** Whether the hosts themselves get a revision, or new ones in their place. */
  readonly style: 'IN_PLACE' | 'BLUE_GREEN';
  /** Whether a load balancer sends traffic to the hosts, so that it is blocked and allowed. */
  readonly balanced: boolean;
  /** The names of the auto scaling groups. */
  readonly scalingGroups: readonly string[];
  /** A host belongs to the group when it matches one filter of each list. */
  readonly instanceTags: readonly (readonly TagFilter[])[];
  /** The same for hosts that are not of EC2. */
  readonly onPremisesTags: readonly (readonly TagFilter[])[];
  /** What makes it roll back: `DEPLOYMENT_FAILURE`, `DEPLOYMENT_STOP_ON_ALARM`, `DEPLOYMENT_STOP_ON_REQUEST`. */
  readonly rollbackEvents: readonly string[];
  /** Whether hosts that were replaced stay. @default false, they are terminated */
  readonly keepsOriginals: boolean;
}

/** Which hosts a tag chooses. */
export interface TagFilter {
  readonly key?: string;
  readonly value?: string;
}

/** An AWS::CodeDeploy::DeploymentConfig of servers. */
export interface ServerDeploymentConfiguration extends Origin {
  readonly name: string;
  readonly minimum: MinimumHealthyHosts;
  /** Whether availability zones are deployed to one after another. */
  readonly zonal: boolean;
}

/** The facts of a deployment group; undefined for one that deploys a service of ECS. */
export function tryServerDeploymentGroup(resource: Resource, resolver: Resolver): ServerDeploymentGroup | undefined {
  const properties = resolver.properties(resource);
  if (listAt(properties, 'ECSServices').length > 0) return undefined;
  const style = textAt(properties, 'DeploymentStyle', 'DeploymentType') === 'BLUE_GREEN' ? 'BLUE_GREEN' : 'IN_PLACE';
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    application: textAt(properties, 'ApplicationName') ?? '',
    configuration: textAt(properties, 'DeploymentConfigName') ?? 'CodeDeployDefault.OneAtATime',
    style,
    balanced: style === 'BLUE_GREEN' || isBalanced(properties),
    scalingGroups: textsAt(properties, 'AutoScalingGroups'),
    instanceTags: toTagSets(properties, 'Ec2TagSet', 'Ec2TagSetList', 'Ec2TagGroup', 'Ec2TagFilters'),
    onPremisesTags: toTagSets(
      properties,
      ...(['OnPremisesTagSet', 'OnPremisesTagSetList', 'OnPremisesTagGroup', 'OnPremisesInstanceTagFilters'] as const),
    ),
    rollbackEvents: isTrueAt(properties, 'AutoRollbackConfiguration', 'Enabled')
      ? textsAt(properties, 'AutoRollbackConfiguration', 'Events')
      : [],
    keepsOriginals: textAt(properties, 'BlueGreenDeploymentConfiguration', ...TERMINATION) === 'KEEP_ALIVE',
  };
}

/** The facts of a deployment configuration; undefined for one of another compute platform. */
export function tryServerConfiguration(
  resource: Resource,
  resolver: Resolver,
): ServerDeploymentConfiguration | undefined {
  const properties = resolver.properties(resource);
  if ((textAt(properties, 'ComputePlatform') ?? 'Server') !== 'Server') return undefined;
  const type = textAt(properties, 'MinimumHealthyHosts', 'Type') === 'HOST_COUNT' ? 'HOST_COUNT' : 'FLEET_PERCENT';
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    minimum: { type, value: numberAt(properties, 'MinimumHealthyHosts', 'Value') ?? 0 },
    zonal: properties['ZonalConfig'] !== undefined,
  };
}

const TERMINATION = ['TerminateBlueInstancesOnDeploymentSuccess', 'Action'] as const;

/** Traffic is only controlled where the style says so and something controls it. */
function isBalanced(properties: ResolvedMap): boolean {
  const lists = ['TargetGroupInfoList', 'ElbInfoList', 'TargetGroupPairInfoList'];
  const someone = lists.some((list) => listAt(properties, 'LoadBalancerInfo', list).length > 0);
  return someone && textAt(properties, 'DeploymentStyle', 'DeploymentOption') === 'WITH_TRAFFIC_CONTROL';
}

/** Filters that stand alone are one list of alternatives. */
function toTagSets(
  properties: ResolvedMap,
  set: string,
  sets: string,
  group: string,
  alone: string,
): readonly (readonly TagFilter[])[] {
  const lists = listAt(properties, set, sets).map((each) => listAt(each, group));
  return [...lists, listAt(properties, alone)].filter((list) => list.length > 0).map((list) => list.map(toFilter));
}

function toFilter(filter: Resolved): TagFilter {
  const type = textAt(filter, 'Type') ?? 'KEY_AND_VALUE';
  const key = textAt(filter, 'Key');
  const value = textAt(filter, 'Value');
  return {
    ...(key !== undefined && type !== 'VALUE_ONLY' && { key }),
    ...(value !== undefined && type !== 'KEY_ONLY' && { value }),
  };
}
