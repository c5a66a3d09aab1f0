import { toServiceAction } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-action';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const template = templateWith((scope, context) => [
  toServiceAction(scope, {
    actionName: 'api',
    runOrder: 2,
    input: context.artifact('Source'),
    timeoutMinutes: 25,
    service: { cluster: 'shop', service: 'api', serviceArn: 'arn:service', container: 'app', roles: [] },
  }),
]);

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html
test('CodePipeline is told the service, the file and how long it waits', () => {
  expect(actionsOf(template)['Second.api']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Provider: 'ECS' },
    Configuration: {
      ClusterName: 'shop',
      ServiceName: 'api',
      FileName: 'imagedefinitions.json',
      DeploymentTimeout: '25',
    },
  });
});

test('of a service whose family nobody knows it may tag whatever revision it registers, and pass no role', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /Second/);
  const of = (action: string) => statements.find(({ actions }) => actions.includes(action));
  expect(of('ecs:UpdateService')?.resources).toEqual(['arn:service']);
  expect(of('ecs:TagResource')).toMatchObject({
    resources: ['arn:aws:ecs:ap-northeast-2:111122223333:task-definition/*:*'],
    conditions: { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } },
  });
  expect(of('ecs:DescribeTasks')?.resources).toEqual(['arn:aws:ecs:ap-northeast-2:111122223333:task/shop/*']);
  expect(of('ecs:ListTasks')?.conditions).toEqual({
    ArnEquals: { 'ecs:cluster': 'arn:aws:ecs:ap-northeast-2:111122223333:cluster/shop' },
  });
  expect(of('iam:PassRole')).toBeUndefined();
});
