import { countGroupHosts, countTaggedHosts, toGroupFewest } from '../../lib/assembly/count-hosts';
import { factsOf } from '../helpers/facts';

const { fleet } = factsOf(`Resources:
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: { DesiredCapacity: "3", Tags: [{ Key: Role, Value: web, PropagateAtLaunch: true }] }
  Host: { Type: AWS::EC2::Instance, Properties: { Tags: [{ Key: Role, Value: web }] } }
  Careful:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties: { DeploymentConfigName: careful, MinimumHealthyHosts: { Type: FLEET_PERCENT, Value: 75 } }
  Scaled:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties: { ApplicationName: shop, AutoScalingGroups: [!Ref Servers], DeploymentConfigName: !Ref Careful }
  Tagged:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties: { ApplicationName: shop, Ec2TagFilters: [{ Key: Role, Value: web, Type: KEY_AND_VALUE }] }
  Cellar:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties: { ApplicationName: shop, OnPremisesInstanceTagFilters: [{ Key: Place, Type: KEY_ONLY }] }`);

test('a group has the capacity of its auto scaling groups, or the hosts that its tags choose, and one at least', () => {
  expect(fleet.deploymentGroups.map((group) => countGroupHosts(group, fleet))).toEqual([3, 4, 1]);
});

test('a tag is counted with its value, or with any', () => {
  expect(countTaggedHosts('Role', 'web', fleet)).toBe(4);
  expect(countTaggedHosts('Role', undefined, fleet)).toBe(4);
  expect(countTaggedHosts('Role', 'db', fleet)).toBe(1);
});

test('how many stay healthy is said by the template’s configuration, or by one of AWS’s own', () => {
  const fewest = fleet.deploymentGroups.map((group) => toGroupFewest(group, 4, fleet));
  expect(fewest).toEqual([3, 3, 3]);
});
