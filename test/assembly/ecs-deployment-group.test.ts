import { renderConfiguration } from '../../lib/assembly/ecs-deployment-group';
import { factsOf } from '../helpers/facts';

const { serving } = factsOf(`Resources:
  Canary:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties:
      DeploymentConfigName: carefully
      ComputePlatform: ECS
      TrafficRoutingConfig: { Type: TimeBasedCanary, TimeBasedCanary: { CanaryPercentage: 10, CanaryInterval: 5 } }
  Linear:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties:
      DeploymentConfigName: steadily
      ComputePlatform: ECS
      TrafficRoutingConfig: { Type: TimeBasedLinear, TimeBasedLinear: { LinearPercentage: 20, LinearInterval: 3 } }
  Once:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties: { DeploymentConfigName: boldly, ComputePlatform: ECS, TrafficRoutingConfig: { Type: AllAtOnce } }
  Servers: { Type: AWS::CodeDeploy::DeploymentConfig, Properties: { ComputePlatform: Server } }
  Group:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      DeploymentGroupName: api
      DeploymentConfigName: !Ref Canary
      ECSServices: [{ ClusterName: shop, ServiceName: api }]
      LoadBalancerInfo:
        TargetGroupPairInfoList:
          - ProdTrafficRoute: { ListenerArns: [arn:production] }
            TestTrafficRoute: { ListenerArns: [arn:test] }
            TargetGroups: [{ Name: blue }, { Name: green }]
      BlueGreenDeploymentConfiguration:
        DeploymentReadyOption: { ActionOnTimeout: STOP_DEPLOYMENT, WaitTimeInMinutes: 60 }
        TerminateBlueInstancesOnDeploymentSuccess: { Action: TERMINATE, TerminationWaitTimeInMinutes: 15 }
      AlarmConfiguration: { Enabled: true, Alarms: [{ Name: api-5xx }] }
      AutoRollbackConfiguration: { Enabled: true, Events: [DEPLOYMENT_FAILURE] }
  Plain:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      DeploymentGroupName: plain
      ECSServices: [{ ClusterName: shop, ServiceName: web }]
      BlueGreenDeploymentConfiguration:
        DeploymentReadyOption: { ActionOnTimeout: CONTINUE_DEPLOYMENT, WaitTimeInMinutes: 0 }
      AlarmConfiguration: { Enabled: false, Alarms: [{ Name: ignored }] }
      AutoRollbackConfiguration: { Enabled: false, Events: [DEPLOYMENT_FAILURE] }
  OfServers: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: shop } }`);

test('a group that deploys a service says how, and what ends it', () => {
  expect(serving.deploymentGroups[0]).toEqual({
    stack: 'shop',
    logicalId: 'Group',
    name: 'api',
    application: 'shop',
    configuration: 'carefully',
    cluster: 'shop',
    service: 'api',
    productionListeners: ['arn:production'],
    testListeners: ['arn:test'],
    targetGroups: ['blue', 'green'],
    terminationMinutes: 15,
    readyMinutes: 60,
    alarms: ['api-5xx'],
    rollbackEvents: ['DEPLOYMENT_FAILURE'],
  });
});

test('what is left unsaid or is switched off, is as CodeDeploy has it; a group of servers is none', () => {
  expect(serving.deploymentGroups.map(({ name }) => name)).toEqual(['api', 'plain']);
  expect(serving.deploymentGroups[1]).toMatchObject({
    configuration: 'CodeDeployDefault.ECSAllAtOnce',
    testListeners: [],
    terminationMinutes: 0,
    readyMinutes: 0,
    alarms: [],
    rollbackEvents: [],
  });
});

test.each([
  ['carefully', 'canary, 10% for 5 min'],
  ['steadily', 'linear, 20% every 3 min'],
  ['boldly', 'all at once'],
  ['CodeDeployDefault.ECSLinear10PercentEvery1Minutes', 'ECSLinear10PercentEvery1Minutes'],
])('the configuration %s is told as %s', (name, told) => {
  expect(renderConfiguration(name, serving.trafficConfigurations)).toBe(told);
});
