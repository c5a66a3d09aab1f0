import { Match, Template } from 'aws-cdk-lib/assertions';
import { appOf } from '../../../helpers/shipped';
import { actionsOf, statementsOf } from '../../../helpers/stack';

const app = appOf('examples/definitions/temporary.yaml');
const template = Template.fromStack(app.node.findChild('pipeline-parcels') as Parameters<typeof Template.fromStack>[0]);
const actions = actionsOf(template);
const name = 'environment-parcels-preview-#{codepipeline.PipelineExecutionId}';

test('an execution makes a stack of its own, and deletes it', () => {
  expect(actions['Integration.create-preview']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Provider: 'CloudFormation' },
    Configuration: {
      ActionMode: 'CREATE_UPDATE',
      StackName: name,
    },
    Namespace: 'preview',
    RunOrder: 1,
  });
  expect(actions['Integration.delete-preview']).toMatchObject({
    Configuration: { ActionMode: 'DELETE_ONLY', StackName: name },
    RunOrder: 3,
  });
});

test('a stage that fails asks for the deletion, and a schedule for what is left', () => {
  template.hasResourceProperties('AWS::CodePipeline::Pipeline', {
    Stages: Match.arrayWith([
      Match.objectLike({
        Name: 'Integration',
        OnFailure: {
          Conditions: [
            {
              Result: 'FAIL',
              Rules: [
                Match.objectLike({
                  RuleTypeId: Match.objectLike({ Provider: 'LambdaInvoke' }),
                  Configuration: Match.objectLike({ UserParameters: '#{codepipeline.PipelineExecutionId}' }),
                }),
              ],
            },
          ],
        },
      }),
    ]),
  });
  template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(15 minutes)' });
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({ STACK_PREFIX: 'environment-parcels-preview-', LIVES_MINUTES: '120' }),
    },
  });
});

test('the function may delete the stacks of this environment alone, and CloudFormation do what the definition says', () => {
  const ofFunction = statementsOf(template, 'AWS::IAM::Policy', /Environmentspreview/).flatMap(
    ({ actions: allowed, resources }) => allowed.map((action) => `${action} ${resources.join(' ')}`),
  );
  expect(ofFunction).toContainEqual(
    'cloudformation:DeleteStack arn:aws:cloudformation:ap-northeast-2:111122223333:stack/environment-parcels-preview-*/*',
  );
  expect(ofFunction).toContainEqual(
    'sqs:CreateQueue arn:aws:sqs:ap-northeast-2:111122223333:environment-parcels-preview-*',
  );
});
