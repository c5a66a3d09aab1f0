import {
  toCreateEnvironmentAction,
  toDeleteEnvironmentAction,
} from '../../../../lib/synthesis/constructs/temporary/environment-actions';
import { TemporaryEnvironment } from '../../../../lib/synthesis/constructs/temporary/temporary-environment';
import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toTemporary } from '../../../../lib/synthesis/model/temporary-environment';
import { actionsOf, statementsOf, templateWith } from '../../../helpers/stack';

const role = 'arn:aws:iam::111122223333:role/deploy-preview';
const document = {
  ...{ template: 'preview.yaml', role, outputs: ['Url'] },
  parameters: { Commit: '#{Source.CommitId}' },
  capabilities: ['IAM' as const],
};
const temporary = toTemporary('preview', document, 'shop', [], new Conversion());

const template = templateWith((scope, context) => {
  const made = new TemporaryEnvironment(scope, 'preview', {
    ...{ model: temporary, pipelineName: 'shop', key: context.store.key },
    code: context.bundles('sweep'),
  });
  const common = { ...context, temporary: () => made };
  return [
    toCreateEnvironmentAction(
      scope,
      {
        ...{ verb: 'create-environment', name: 'create-preview', runOrder: 1, temporary },
        ...{ input: 'Source', exports: ['Url'], namespace: 'preview' },
      },
      common,
    ),
    toDeleteEnvironmentAction(
      scope,
      { verb: 'delete-environment', name: 'delete-preview', runOrder: 2, temporary },
      common,
    ),
  ];
});
const name = 'environment-shop-preview-#{codepipeline.PipelineExecutionId}';

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html
test('each execution makes a stack of its own, with what it must acknowledge, and deletes it', () => {
  const actions = actionsOf(template);
  expect(actions['Second.create-preview']).toMatchObject({
    Configuration: {
      ActionMode: 'CREATE_UPDATE',
      StackName: name,
      TemplatePath: 'Source::preview.yaml',
      Capabilities: 'CAPABILITY_IAM',
      ParameterOverrides: '{"Commit":"#{Source.CommitId}"}',
      RoleArn: role,
    },
    Namespace: 'preview',
  });
  expect(actions['Second.delete-preview']?.['Configuration']).toEqual({
    ...{ ActionMode: 'DELETE_ONLY', StackName: name, RoleArn: role },
  });
});

test('who makes it cannot delete it, who deletes it cannot make it, and each hands its role to CloudFormation alone', () => {
  const rightsOf = (action: RegExp) => statementsOf(template, 'AWS::IAM::Policy', action);
  const [makes, deletes] = [rightsOf(/create-?preview.*ActionRole/), rightsOf(/delete-?preview.*ActionRole/)];
  const actions = (statements: typeof makes) => statements.flatMap((one) => one.actions);
  expect(actions(makes)).toEqual(expect.arrayContaining(['cloudformation:CreateStack']));
  expect(actions(makes)).not.toContain('cloudformation:DeleteStack');
  expect(actions(deletes)).toContain('cloudformation:DeleteStack');
  expect(actions(deletes)).not.toContain('cloudformation:CreateStack');
  for (const statements of [makes, deletes]) {
    const pass = statements.find((one) => one.actions.includes('iam:PassRole'));
    expect(pass).toMatchObject({
      resources: [role],
      conditions: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
    });
  }
});
