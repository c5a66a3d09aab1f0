import { toAmiDeployAction } from '../../../../../lib/synthesis/constructs/deploys/ami/ami-deploy';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { toAmiTarget } from '../../../../../lib/synthesis/model/targets/ami';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const target = toAmiTarget(
  'web',
  { group: 'shop', template: 'lt-0a1b2c3d', role: 'shop-web', alarms: ['errors'] },
  [],
  new Conversion(),
);
const action = { verb: 'deploy', name: 'web', runOrder: 1, environment: 'staging', input: 'Source' } as const;
const template = templateWith(
  (scope, context) => {
    if (target.kind !== 'servers') throw new Error('the group exists');
    return [toAmiDeployAction(scope, { ...action, target }, target, context)];
  },
  { version: '#{version.VERSION}' },
);

test('a project of its own refreshes the group, and is told the version', () => {
  expect(actionsOf(template)['Second.web']).toMatchObject({
    ActionTypeId: { Provider: 'CodeBuild' },
    InputArtifacts: [{ Name: 'Source' }],
    Configuration: { EnvironmentVariables: expect.stringContaining('#{version.VERSION}') },
  });
});

test('it may change this group and this template, and launch what that says', () => {
  const allowed = statementsOf(template, 'AWS::IAM::Policy', /Refresh/);
  const resources = (name: string) => allowed.find(({ actions }) => actions.includes(name))?.resources;
  expect(resources('autoscaling:StartInstanceRefresh')).toEqual([
    'arn:aws:autoscaling:ap-northeast-2:111122223333:autoScalingGroup:*:autoScalingGroupName/shop',
  ]);
  expect(resources('ec2:CreateLaunchTemplateVersion')).toEqual([
    'arn:aws:ec2:ap-northeast-2:111122223333:launch-template/lt-0a1b2c3d',
  ]);
  expect(resources('iam:PassRole')).toEqual(['arn:aws:iam::111122223333:role/shop-web']);
  expect(allowed.find(({ actions }) => actions.includes('ec2:RunInstances'))?.conditions).toMatchObject({
    ArnLike: { 'ec2:LaunchTemplate': expect.anything() },
  });
  expect(resources('ssm:PutParameter')).toBeUndefined();
});
