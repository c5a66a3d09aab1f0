import { Template } from 'aws-cdk-lib/assertions';
import {
  BeanstalkRoles,
  versionBucket,
  versionPrefix,
} from '../../../../../lib/synthesis/constructs/deploys/beanstalk/beanstalk-roles';
import { aStack, statementsOf } from '../../../../helpers/stack';

const stack = aStack();
new BeanstalkRoles(stack, 'Roles', 'shop');
const template = Template.fromStack(stack);

test('an instance reads its versions, writes its logs and says how it is, and nothing else', () => {
  const bucket = 'arn:aws:s3:::elasticbeanstalk-ap-northeast-2-111122223333';
  const statements = statementsOf(template, 'AWS::IAM::Policy', /Instance/);
  expect(statements.flatMap(({ resources }) => resources).map((one) => one.replace('<AWS::Partition>', 'aws'))).toEqual(
    [
      `${bucket}/conveyor/shop/*`,
      `${bucket}/resources/*`,
      `${bucket}/resources/environments/logs/*`,
      'arn:aws:logs:ap-northeast-2:111122223333:log-group:/aws/elasticbeanstalk/*',
      'arn:aws:elasticbeanstalk:ap-northeast-2:111122223333:environment/shop/*',
    ],
  );
});

test('Elastic Beanstalk may take its role, under the external id that it has', () => {
  const trusts = statementsOf(template, 'AWS::IAM::Role', /Service/);
  expect(trusts).toMatchObject([
    {
      principal: { Service: 'elasticbeanstalk.amazonaws.com' },
      conditions: { StringEquals: { 'sts:ExternalId': 'elasticbeanstalk' } },
    },
  ]);
});

test('where versions lie', () => {
  expect([versionBucket(stack), versionPrefix('shop')]).toEqual([
    'elasticbeanstalk-ap-northeast-2-111122223333',
    'conveyor/shop',
  ]);
});
