import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { addBeanstalk } from '../../../../../lib/synthesis/constructs/deploys/beanstalk/add-beanstalk';
import type { TargetContext } from '../../../../../lib/synthesis/constructs/deploys/target-context';
import { Network } from '../../../../../lib/synthesis/constructs/network';
import type { ManagedBeanstalk } from '../../../../../lib/synthesis/model/targets/beanstalk';
import { aStack, statementsOf, theOnly } from '../../../../helpers/stack';

const target: ManagedBeanstalk = {
  kind: 'managed-beanstalk',
  name: 'app',
  timeoutMinutes: 30,
  platform: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
  health: '/health',
  env: {},
  instance: 't3.small',
  instances: { least: 2, most: 4 },
  zones: 2,
  strategy: { kind: 'immutable' },
};

function synthesize(but: Partial<ManagedBeanstalk> = {}) {
  const stack = aStack();
  const logs = new s3.Bucket(stack, 'Logs') as s3.IBucket;
  const network = new Network(stack, 'Network', { logs, zones: 2 });
  const hand = (resource: { readonly node: { readonly id: string } }) => resource.node.id;
  const context = { logs, hand, environment: { variables: [] }, network: () => network } as unknown as TargetContext;
  const outputs = addBeanstalk(stack, { ...target, ...but }, context);
  return { outputs, template: Template.fromStack(stack) };
}
const plain = synthesize();

test('an environment names its platform and no version, so that no template turns one back', () => {
  const environment = theOnly(plain.template, 'AWS::ElasticBeanstalk::Environment');
  expect(environment).toMatchObject({
    SolutionStackName: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
    OperationsRole: { 'Fn::GetAtt': [expect.stringMatching(/Service/), 'Arn'] },
  });
  expect(environment).not.toHaveProperty('VersionLabel');
  expect(plain.outputs).toEqual({ url: 'http://Environment', application: 'Application', environment: 'Environment' });
});

test('with a domain that is where people reach it, and a platform may be an ARN', () => {
  const platform =
    'arn:aws:elasticbeanstalk:ap-northeast-2::platform/Python 3.13 running on 64bit Amazon Linux 2023/4.7.0';
  const { outputs, template } = synthesize({
    platform,
    domain: { name: 'shop.acme.example', certificateArn: 'arn:aws:acm:ap-northeast-2:111122223333:certificate/1' },
  });
  expect(outputs.url).toBe('https://shop.acme.example');
  expect(theOnly(template, 'AWS::ElasticBeanstalk::Environment')).toMatchObject({ PlatformArn: platform });
});

test('load balancers may write their logs', () => {
  const grants = statementsOf(plain.template, 'AWS::S3::BucketPolicy').filter(({ resources }) =>
    resources.some((resource) => resource.includes('beanstalk')),
  );
  expect(grants).toMatchObject([
    {
      actions: ['s3:PutObject'],
      principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      resources: [expect.stringMatching(/\/beanstalk\/AWSLogs\/111122223333\/\*$/)],
    },
  ]);
});
