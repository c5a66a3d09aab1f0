import { Template } from 'aws-cdk-lib/assertions';
import { addServers } from '../../../../../lib/synthesis/constructs/deploys/ami/add-servers';
import { aStack, theOnly } from '../../../../helpers/stack';
import { aTarget, aTargetContext } from '../../../../helpers/targets';

const stack = aStack();
const target = aTarget('managed-servers', { ami: { managed: { instances: { least: 3 } } } });
const outputs = addServers(stack, target, aTargetContext(stack));
const template = Template.fromStack(stack);

test('before the first AMI there is no server, and from then on as many as were asked for', () => {
  const group = theOnly(template, 'AWS::AutoScaling::AutoScalingGroup');
  expect(group['MinSize']).toEqual({ 'Fn::If': [expect.any(String), '3', '0'] });
  expect(group['HealthCheckType']).toBe('ELB');
});

test('new servers are made of what was released last', () => {
  const { LaunchTemplateData: data } = theOnly(template, 'AWS::EC2::LaunchTemplate') as {
    LaunchTemplateData: { ImageId: unknown };
  };
  expect(data.ImageId).toEqual({
    'Fn::If': [expect.any(String), { Ref: expect.any(String) }, { Ref: expect.any(String) }],
  });
});

test('a deploy is told the parameter of the release, and three alarms', () => {
  expect(outputs).toMatchObject({ parameter: '/conveyor/shop/staging/web/image' });
  expect((outputs.alarms ?? '').split(',')).toHaveLength(3);
});
