import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Network } from '../../../lib/synthesis/constructs/network';
import { aStack } from '../../helpers/stack';

const stack = aStack();
new Network(stack, 'Network', { zones: 2, logs: new s3.Bucket(stack, 'Logs') as s3.IBucket });
const template = Template.fromStack(stack);

test('each zone has a private subnet with a way out of its own, and nothing has a public address by itself', () => {
  template.resourceCountIs('AWS::EC2::Subnet', 4);
  template.resourceCountIs('AWS::EC2::NatGateway', 2);
  template.allResourcesProperties('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false });
});

test('its traffic is written down, and images come without leaving it', () => {
  template.hasResourceProperties('AWS::EC2::FlowLog', { TrafficType: 'ALL', LogDestinationType: 's3' });
  template.hasResourceProperties('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Gateway' });
});

test('no function is made for it', () => {
  template.resourceCountIs('AWS::Lambda::Function', 0);
});
