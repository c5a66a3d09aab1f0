import { toCodeDeployAction } from '../../../../../lib/synthesis/constructs/deploys/ecs/code-deploy-action';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const template = templateWith((scope, context) => [
  toCodeDeployAction(scope, {
    actionName: 'api',
    runOrder: 2,
    input: context.artifact('Source'),
    service: { cluster: 'shop', service: 'api', serviceArn: 'arn:service', container: 'app', roles: ['arn:run'] },
    codeDeploy: { application: 'shop', group: 'api' },
  }),
]);

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html
test('CodeDeploy takes the image, the task definition and the appspec of one artifact', () => {
  expect(actionsOf(template)['Second.api']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Provider: 'CodeDeployToECS' },
    Configuration: {
      ApplicationName: 'shop',
      DeploymentGroupName: 'api',
      TaskDefinitionTemplateArtifact: 'Source',
      TaskDefinitionTemplatePath: 'taskdef.json',
      AppSpecTemplateArtifact: 'Source',
      AppSpecTemplatePath: 'appspec.yaml',
      Image1ArtifactName: 'Source',
      Image1ContainerName: 'IMAGE1_NAME',
    },
  });
});

test('it may deploy to this group alone, and pass these roles to tasks alone', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /Second/);
  const of = (action: string) => statements.find(({ actions }) => actions.includes(action));
  const codeDeploy = 'arn:aws:codedeploy:ap-northeast-2:111122223333';
  expect(of('codedeploy:CreateDeployment')?.resources).toEqual([`${codeDeploy}:deploymentgroup:shop/api`]);
  expect(of('codedeploy:RegisterApplicationRevision')?.resources).toEqual([`${codeDeploy}:application:shop`]);
  expect(of('codedeploy:GetDeploymentConfig')?.resources).toEqual([`${codeDeploy}:deploymentconfig:*`]);
  expect(of('iam:PassRole')).toMatchObject({
    resources: ['arn:run'],
    conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  });
});
