import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { ServerGroup } from '../../../../../lib/synthesis/constructs/deploys/servers/server-group';
import { aStack, theOnly } from '../../../../helpers/stack';
import { aTargetContext, someServers } from '../../../../helpers/targets';

const stack = aStack();
const context = aTargetContext(stack);
const image = ec2.MachineImage.latestAmazonLinux2023();
const props = { servers: someServers({ disk: 30 }), network: context.network(), logs: context.logs, image };
const group = new ServerGroup(stack, 'web', { ...props, health: 'ELB' });
const outputs = group.toOutputs(context);
const template = Template.fromStack(stack);

test('servers are nobody’s to log in to, their metadata wants a token, and their volumes are encrypted', () => {
  const { LaunchTemplateData: data } = theOnly(template, 'AWS::EC2::LaunchTemplate');
  expect(data).toMatchObject({
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
    BlockDeviceMappings: [{ Ebs: { Encrypted: true, VolumeType: 'gp3', VolumeSize: 30 } }],
    InstanceType: 't4g.small',
  });
  expect(data).not.toHaveProperty('KeyName');
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' });
});

test('they hand out where they are reached, and the role that reads what is deployed', () => {
  expect(Object.keys(outputs)).toEqual(['url', 'loadBalancer', 'scalingGroup', 'instanceRole']);
  expect(stack.resolve(outputs.url)).toEqual({
    'Fn::Join': ['', ['http://', { 'Fn::GetAtt': [expect.stringMatching(/^webLoadBalancer/), 'DNSName'] }]],
  });
});
