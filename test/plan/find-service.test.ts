import { findService, isServiceDeploy } from '../../lib/plan/find-service';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';
import { servedTemplate } from '../helpers/served';

const groups = `Group:
  Type: AWS::CodeDeploy::DeploymentGroup
  Properties:
    ApplicationName: shop
    DeploymentGroupName: api
    ECSServices: [{ ClusterName: !Ref Cluster, ServiceName: !GetAtt Service.Name }]
Lost:
  Type: AWS::CodeDeploy::DeploymentGroup
  Properties: { ApplicationName: shop, DeploymentGroupName: lost, ECSServices: [{ ClusterName: shop, ServiceName: web }] }`;
const { serving } = factsOf(servedTemplate({ more: groups }));
const deploy = (provider: string, configuration: Readonly<Record<string, string>>) =>
  findService(anAction(`Production.api Deploy/AWS/${provider}`, { configuration }), serving);

test('ECS names a service and its cluster, by name or by ARN', () => {
  const [service] = serving.services;
  expect(deploy('ECS', { ClusterName: 'shop', ServiceName: 'api' })).toEqual({ service });
  const ClusterName = 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop';
  expect(deploy('ECS', { ClusterName, ServiceName: 'api' })).toEqual({ service });
  expect(deploy('ECS', { ClusterName: 'other', ServiceName: 'api' })).toBe(
    'service "api" of cluster "other" is not in what was given',
  );
  expect(deploy('ECS', { ClusterName: 'shop' })).toBe('service "…" of cluster "shop" is not in what was given');
});

test('CodeDeploy names a deployment group, which names the service', () => {
  const by = (DeploymentGroupName: string, ApplicationName = 'shop') =>
    deploy('CodeDeployToECS', { ApplicationName, DeploymentGroupName });
  expect(by('api')).toMatchObject({ service: { name: 'api', cluster: 'shop' }, group: { name: 'api' } });
  expect(by('lost')).toBe('service "web" of cluster "shop" is not in what was given');
  expect(by('api', 'other')).toBe('deployment group "api" of application "other" is not in what was given');
});

test.each([
  ['Deploy/AWS/ECS', true],
  ['Deploy/AWS/CodeDeployToECS', true],
  ['Deploy/AWS/CodeDeploy', false],
  ['Build/AWS/ECS', false],
])('%s deploys to a service: %s', (key, expected) => {
  expect(isServiceDeploy(anAction(`Production.api ${key}`))).toBe(expected);
});
