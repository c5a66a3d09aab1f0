import { toDeploymentGroupPart, toTaggedHostsPart } from '../../lib/plan/to-hosts-part';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

const assembly = factsOf(`Resources:
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: { DesiredCapacity: "2", Tags: [{ Key: Role, Value: web, PropagateAtLaunch: true }] }
  Web:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties: { ApplicationName: shop, DeploymentGroupName: web, AutoScalingGroups: [!Ref Servers] }`);

const group = (DeploymentGroupName: string) =>
  toDeploymentGroupPart(
    anAction('Staging.web Deploy/AWS/CodeDeploy', { configuration: { ApplicationName: 'shop', DeploymentGroupName } }),
    assembly,
  );

test('a deployment group says its hosts, and how it deploys to them', () => {
  expect(group('web')).toEqual({
    kind: 'real',
    what: 'appspec on 2 hosts, each a folder, in place, CodeDeployDefault.OneAtATime',
  });
  expect(group('other')).toEqual({
    kind: 'real',
    what: 'appspec on 1 host, a folder, in place; no template has deployment group other',
  });
});

test('a tag says how many hosts have it', () => {
  const configuration = { InstanceTagKey: 'Role', InstanceTagValue: 'web', TargetDirectory: '/opt/app' };
  expect(toTaggedHostsPart(anAction('Staging.web Deploy/AWS/EC2', { configuration }), assembly)).toEqual({
    kind: 'real',
    what: '/opt/app on 2 hosts with the tag Role=web, each a folder',
  });
  const one = { InstanceTagKey: 'Role', InstanceTagValue: 'kiosk', TargetDirectory: '/opt/app' };
  expect(toTaggedHostsPart(anAction('Staging.web Deploy/AWS/EC2', { configuration: one }), assembly)).toEqual({
    kind: 'real',
    what: '/opt/app on 1 host with the tag Role=kiosk, a folder',
  });
});
