import { type SynthesizedContainerService, toContainerService } from './container-service';
import {
  type EcsDeploymentGroup,
  type TrafficConfiguration,
  tryEcsDeploymentGroup,
  tryTrafficConfiguration,
} from './ecs-deployment-group';
import type { Resolver } from './intrinsics/resolver';
import { type SynthesizedListener, type SynthesizedListenerRule, toListener, toListenerRule } from './listener';
import {
  type GivenName,
  type SynthesizedLoadBalancer,
  toCertificateNames,
  toRecordNames,
  tryLoadBalancer,
} from './load-balancer';
import { type SynthesizedTargetGroup, toTargetGroup } from './target-group';
import { type SynthesizedTaskDefinition, toTaskDefinition } from './task-definition';
import type { Resource } from './template';

/** The services that an assembly serves from containers, and everything that stands before them. */
export interface Serving {
  readonly services: readonly SynthesizedContainerService[];
  readonly taskDefinitions: readonly SynthesizedTaskDefinition[];
  readonly loadBalancers: readonly SynthesizedLoadBalancer[];
  readonly listeners: readonly SynthesizedListener[];
  readonly rules: readonly SynthesizedListenerRule[];
  readonly targetGroups: readonly SynthesizedTargetGroup[];
  readonly deploymentGroups: readonly EcsDeploymentGroup[];
  readonly trafficConfigurations: readonly TrafficConfiguration[];
  /** The names of records and certificates. */
  readonly names: readonly GivenName[];
}

/** Converts each resource of a type that an assembly makes. */
export type Each = <T>(type: string, convert: (resource: Resource, resolver: Resolver) => T) => readonly T[];

/** The facts of what is served from containers. */
export function toServing(all: Each): Serving {
  return {
    services: all('AWS::ECS::Service', toContainerService),
    taskDefinitions: all('AWS::ECS::TaskDefinition', toTaskDefinition),
    loadBalancers: all('AWS::ElasticLoadBalancingV2::LoadBalancer', tryLoadBalancer).filter(isThere),
    listeners: all('AWS::ElasticLoadBalancingV2::Listener', toListener),
    rules: all('AWS::ElasticLoadBalancingV2::ListenerRule', toListenerRule),
    targetGroups: all('AWS::ElasticLoadBalancingV2::TargetGroup', toTargetGroup),
    deploymentGroups: all('AWS::CodeDeploy::DeploymentGroup', tryEcsDeploymentGroup).filter(isThere),
    trafficConfigurations: all('AWS::CodeDeploy::DeploymentConfig', tryTrafficConfiguration).filter(isThere),
    names: [
      ...all('AWS::Route53::RecordSet', toRecordNames).flat(),
      ...all('AWS::CertificateManager::Certificate', toCertificateNames).flat(),
    ],
  };
}

function isThere<T>(one: T | undefined): one is T {
  return one !== undefined;
}
