import { Template } from 'aws-cdk-lib/assertions';
import { DeployedHosts } from '../../../../../lib/synthesis/constructs/deploys/codedeploy/deployed-hosts';
import { aStack, statementsOf, theOnly } from '../../../../helpers/stack';
import { aTarget, aTargetContext } from '../../../../helpers/targets';

type Managed = Extract<Parameters<typeof aTarget>[1]['codedeploy'], { managed: unknown }>['managed'];

function templateOf(managed: Managed): Template {
  const stack = aStack();
  new DeployedHosts(stack, 'web', aTarget('managed-hosts', { codedeploy: { managed } }), aTargetContext(stack));
  return Template.fromStack(stack);
}

const servers = templateOf({ servers: { health: '/health' }, batch: { minimumHealthy: '50%' } });
const tagged = templateOf({ tags: { Role: 'web', Team: 'shop' }, batch: 'halfAtATime' });

test('a deployment group turns back after a failure and for its alarms', () => {
  servers.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
    },
    DeploymentStyle: { DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
  });
  servers.hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
    MinimumHealthyHosts: { Type: 'FLEET_PERCENT', Value: 50 },
  });
});

test('nobody replaces servers before the first deployment, when nothing answers on them', () => {
  servers.hasResourceProperties('AWS::AutoScaling::AutoScalingGroup', {
    HealthCheckType: 'EC2',
    MinSize: '2',
    MaxSize: '4',
  });
});

test('CodeDeploy may change this group and this target group alone', () => {
  const allowed = statementsOf(servers, 'AWS::IAM::Policy').filter(({ resources }) => resources.join() !== '*');
  const changes = allowed.filter(({ actions }) => actions.some((one) => /^(autoscaling|elasticload)/.test(one)));
  expect(changes.map(({ resources }) => resources)).toEqual([
    [expect.stringContaining(':autoScalingGroup:*:autoScalingGroupName/<')],
    [expect.stringMatching(/^<\w+>$/)],
  ]);
});

test('a host that is found by tags has all of them', () => {
  const group = theOnly(tagged, 'AWS::CodeDeploy::DeploymentGroup');
  expect(group['Ec2TagSet']).toEqual({
    Ec2TagSetList: [
      { Ec2TagGroup: [{ Key: 'Role', Value: 'web', Type: 'KEY_AND_VALUE' }] },
      { Ec2TagGroup: [{ Key: 'Team', Value: 'shop', Type: 'KEY_AND_VALUE' }] },
    ],
  });
  expect(group['DeploymentConfigName']).toBe('CodeDeployDefault.HalfAtATime');
  tagged.resourceCountIs('AWS::CodeDeploy::DeploymentConfig', 0);
});
