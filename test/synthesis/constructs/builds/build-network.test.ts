import { Template } from 'aws-cdk-lib/assertions';
import { BuildProject } from '../../../../lib/synthesis/constructs/builds/build-project';
import { aContext, aStack, statementsOf } from '../../../helpers/stack';

const vpc = { id: 'vpc-1', subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'] };
const stack = aStack();
new BuildProject(stack, 'Build', {
  store: aContext(stack).store,
  description: 'build packages',
  buildspec: 'buildspec.yml',
  timeoutMinutes: 60,
  reports: false,
  vpc,
});
const template = Template.fromStack(stack);

const arn = (resource: string) => `arn:aws:ec2:ap-northeast-2:111122223333:${resource}`;
const subnets = [arn('subnet/subnet-1'), arn('subnet/subnet-2')];

test('a network that exists is named by its ids, and the project waits for the right to use it', () => {
  const [project] = Object.values(template.findResources('AWS::CodeBuild::Project'));
  expect(project?.['Properties']).toMatchObject({
    VpcConfig: { VpcId: 'vpc-1', Subnets: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
  });
  expect(project?.['DependsOn']).toEqual([expect.stringMatching(/^BuildNetwork/)]);
});

test('an interface may be made in those subnets and groups only, for CodeBuild only', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /^BuildNetwork/);
  expect(statements.map(({ actions, resources, conditions }) => ({ actions, resources, conditions }))).toEqual([
    {
      actions: ['ec2:CreateNetworkInterface'],
      resources: [arn('network-interface/*'), arn('security-group/sg-1'), ...subnets],
    },
    {
      actions: ['ec2:DeleteNetworkInterface'],
      resources: [arn('network-interface/*')],
      conditions: { ArnEquals: { 'ec2:Subnet': subnets } },
    },
    {
      actions: ['ec2:CreateNetworkInterfacePermission'],
      resources: [arn('network-interface/*')],
      conditions: {
        StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' },
        ArnEquals: { 'ec2:Subnet': subnets },
      },
    },
    {
      actions: [
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      resources: ['*'],
    },
  ]);
});
