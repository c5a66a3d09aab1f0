/** What a test changes of the template of a service behind a load balancer. */
export interface ServedParts {
  /** Properties of the service, as lines of YAML without indentation. */
  readonly service?: string;
  /** Properties of its only container. */
  readonly container?: string;
  /** Further resources. */
  readonly more?: string;
  /** Attributes and health checks of both target groups. */
  readonly targetGroup?: string;
}

/**
 * The template of a stack `shop` whose service `api` stands behind a load balancer: a rule of production and one for tests,
 * a target group for each of two versions.
 */
export function servedTemplate({
  service = '',
  container = '',
  more = '',
  targetGroup = '',
}: ServedParts = {}): string {
  return `Resources:
  Cluster: { Type: AWS::ECS::Cluster, Properties: { ClusterName: shop } }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      ContainerDefinitions:
        - Name: web
          Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:placeholder
          PortMappings: [{ ContainerPort: 8080 }]
${indented(container, 10)}
  Service:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: api
      Cluster: !Ref Cluster
      TaskDefinition: !Ref Task
      DesiredCount: 2
${indented(service === '' ? rolling : service, 6)}
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Name: shop, Type: application } }
  Production:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: 80
      Protocol: HTTP
      DefaultActions: [{ Type: fixed-response, FixedResponseConfig: { StatusCode: '404', MessageBody: 'nothing here' } }]
  Test:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: 9001
      Protocol: HTTP
      DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Blue }]
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Production
      Priority: 1
      Conditions: [{ Field: path-pattern, PathPatternConfig: { Values: ['/*'] } }]
      Actions:
        - Type: forward
          ForwardConfig:
            TargetGroups:
              - { TargetGroupArn: !Ref Blue, Weight: 1 }
              - { TargetGroupArn: !Ref Green, Weight: 0 }
  Blue:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      Name: api-blue
      HealthCheckPath: /health
${indented(targetGroup, 6)}
  Green:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      Name: api-green
      HealthCheckPath: /health
${indented(targetGroup, 6)}
${indented(more, 2)}
`;
}

/** A service that is deployed task by task. */
export const rolling = 'LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Blue }]';

/** A service between whose two target groups ECS shifts the traffic. */
export function shifting(configuration: string): string {
  return `DeploymentConfiguration: ${configuration}
LoadBalancers:
  - ContainerName: web
    ContainerPort: 8080
    TargetGroupArn: !Ref Blue
    AdvancedConfiguration:
      { AlternateTargetGroupArn: !Ref Green, ProductionListenerRule: !Ref Rule, TestListenerRule: !Ref Test }`;
}

function indented(lines: string, spaces: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
