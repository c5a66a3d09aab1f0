import { Template } from 'aws-cdk-lib/assertions';
import { AmiBakery, toAnyVersion } from '../../../../lib/synthesis/constructs/builds/ami-bakery';
import type { AmiWay } from '../../../../lib/synthesis/model/ami';
import { aContext, aStack, theOnly } from '../../../helpers/stack';

const plain: AmiWay = {
  kind: 'ami',
  base: 'ami-0own',
  architecture: 'x86_64',
  bakes: false,
  install: ['dnf install -y nodejs22'],
  components: [],
  verify: [],
  instance: 't3.medium',
};

function templateOf(but: Partial<AmiWay>): Template {
  const stack = aStack();
  const { store } = aContext(stack);
  new AmiBakery(stack, 'Ami', { store, action: 'server', way: { ...plain, ...but } });
  return Template.fromStack(stack);
}

const template = templateOf({ network: { subnet: 'subnet-1', securityGroups: ['sg-1'] } });
const other = templateOf({ install: ['dnf install -y nodejs24'] });

test('instances end with their build, want tokens for their metadata, and run where the person says', () => {
  expect(theOnly(template, 'AWS::ImageBuilder::InfrastructureConfiguration')).toMatchObject({
    Name: expect.stringMatching(/^[a-z0-9-]{1,80}$/),
    InstanceTypes: ['t3.medium'],
    InstanceMetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
    TerminateInstanceOnFailure: true,
    SubnetId: 'subnet-1',
    SecurityGroupIds: ['sg-1'],
    Logging: { S3Logs: { S3KeyPrefix: expect.stringMatching(/^ami\/.*\/logs$/) } },
  });
  expect(theOnly(other, 'AWS::ImageBuilder::InfrastructureConfiguration')).not.toHaveProperty('SubnetId');
});

test('another document is another version of the component; what Image Builder logs is encrypted, and goes', () => {
  const one = theOnly(template, 'AWS::ImageBuilder::Component');
  const two = theOnly(other, 'AWS::ImageBuilder::Component');
  expect(one['Version']).toMatch(/^\d+\.\d+\.\d+$/);
  expect([one['Name'], one['Version'] === two['Version']]).toEqual([two['Name'], false]);
  expect(theOnly(template, 'AWS::Logs::LogGroup')).toMatchObject({
    LogGroupName: `/aws/imagebuilder/${String(one['Name'])}`,
    KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^ArtifactsKey/), 'Arn'] },
    RetentionInDays: 30,
  });
});

test.each([
  [
    'arn:aws:imagebuilder:ap-northeast-2:aws:component/agent/x.x.x',
    'arn:aws:imagebuilder:ap-northeast-2:aws:component/agent/*',
  ],
  [
    'arn:aws:imagebuilder:eu-west-1:111122223333:component/a/1.0.2/1',
    'arn:aws:imagebuilder:eu-west-1:111122223333:component/a/*',
  ],
])('any version of %s is %s', (arn, any) => {
  expect(toAnyVersion(arn)).toBe(any);
});
