import type { ResourceType } from './resource-types';

/** The types behind a service that is served from containers, and what deploys it. */
export const SERVING_TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::ECS::Service': {
    named: 'ServiceName',
    maxLength: 255,
    ref: 'arn:{partition}:ecs:{region}:{account}:service/{Cluster}/{name}',
    attributes: { Name: '{name}', ServiceArn: 'arn:{partition}:ecs:{region}:{account}:service/{Cluster}/{name}' },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    named: 'Name',
    maxLength: 32,
    ref: 'arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{id:16}',
    attributes: {
      LoadBalancerArn: 'arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{id:16}',
      LoadBalancerFullName: 'app/{name}/{id:16}',
      LoadBalancerName: '{name}',
      DNSName: '{name}-{id:10}.{region}.elb.{suffix}',
      CanonicalHostedZoneID: '{id:Z13}',
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    maxLength: 32,
    ref: 'arn:{partition}:elasticloadbalancing:{region}:{account}:listener/app/{id:16}',
    attributes: { ListenerArn: 'arn:{partition}:elasticloadbalancing:{region}:{account}:listener/app/{id:16}' },
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    maxLength: 32,
    ref: 'arn:{partition}:elasticloadbalancing:{region}:{account}:listener-rule/app/{id:16}',
    attributes: { RuleArn: 'arn:{partition}:elasticloadbalancing:{region}:{account}:listener-rule/app/{id:16}' },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    named: 'Name',
    maxLength: 32,
    ref: 'arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{id:16}',
    attributes: {
      TargetGroupArn: 'arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{id:16}',
      TargetGroupFullName: 'targetgroup/{name}/{id:16}',
      TargetGroupName: '{name}',
    },
  },
  'AWS::CertificateManager::Certificate': {
    maxLength: 36,
    ref: 'arn:{partition}:acm:{region}:{account}:certificate/{uuid}',
    attributes: {},
  },
  'AWS::CodeDeploy::Application': { named: 'ApplicationName', maxLength: 100, ref: '{name}', attributes: {} },
  'AWS::CodeDeploy::DeploymentGroup': { named: 'DeploymentGroupName', maxLength: 100, ref: '{name}', attributes: {} },
  'AWS::CodeDeploy::DeploymentConfig': { named: 'DeploymentConfigName', maxLength: 100, ref: '{name}', attributes: {} },
};
