import { factsOf } from '../helpers/facts';

const { fleet } = factsOf(`Resources:
  App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Server } }
  Servers: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { AutoScalingGroupName: web } }
  Config:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties: { DeploymentConfigName: careful, MinimumHealthyHosts: { Type: FLEET_PERCENT, Value: 75 } }
  Traffic: { Type: AWS::CodeDeploy::DeploymentConfig, Properties: { ComputePlatform: ECS } }
  InPlace:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref App
      DeploymentGroupName: shop-web
      DeploymentConfigName: !Ref Config
      AutoScalingGroups: [!Ref Servers]
      DeploymentStyle: { DeploymentOption: WITH_TRAFFIC_CONTROL }
      LoadBalancerInfo: { TargetGroupInfoList: [{ Name: web }] }
      AutoRollbackConfiguration: { Enabled: true, Events: [DEPLOYMENT_FAILURE] }
  BlueGreen:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      DeploymentStyle: { DeploymentType: BLUE_GREEN }
      BlueGreenDeploymentConfiguration: { TerminateBlueInstancesOnDeploymentSuccess: { Action: KEEP_ALIVE } }
      Ec2TagSet: { Ec2TagSetList: [{ Ec2TagGroup: [{ Key: Role, Value: web, Type: KEY_AND_VALUE }] }] }
  Cellar:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      OnPremisesInstanceTagFilters: [{ Key: Place, Type: KEY_ONLY }, { Value: web, Type: VALUE_ONLY }]
  Containers: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ECSServices: [{ ServiceName: api }] } }`);

test('a group in place behind a load balancer', () => {
  expect(fleet.deploymentGroups[0]).toEqual({
    stack: 'shop',
    logicalId: 'InPlace',
    name: 'shop-web',
    application: expect.stringMatching(/^shop-App-/),
    configuration: 'careful',
    style: 'IN_PLACE',
    balanced: true,
    scalingGroups: ['web'],
    instanceTags: [],
    onPremisesTags: [],
    rollbackEvents: ['DEPLOYMENT_FAILURE'],
    keepsOriginals: false,
  });
});

test('a group of new hosts in place of old ones, and one of hosts of one’s own', () => {
  expect(fleet.deploymentGroups.slice(1)).toMatchObject([
    { style: 'BLUE_GREEN', balanced: true, keepsOriginals: true, instanceTags: [[{ key: 'Role', value: 'web' }]] },
    { style: 'IN_PLACE', balanced: false, onPremisesTags: [[{ key: 'Place' }, { value: 'web' }]] },
  ]);
});

test('only configurations of servers are', () => {
  expect(fleet.configurations).toEqual([
    {
      stack: 'shop',
      logicalId: 'Config',
      name: 'careful',
      minimum: { type: 'FLEET_PERCENT', value: 75 },
      zonal: false,
    },
  ]);
});
