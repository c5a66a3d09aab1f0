import { Match, Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { addApprovers } from '../../../../lib/synthesis/constructs/gates/add-approvers';
import { deliveryOf, withStages } from '../../../helpers/definition';
import { aStack } from '../../../helpers/stack';

const text = withStages(
  '{ name: Staging, environment: staging, actions: [{ approve: look }] }',
  '{ name: Release, environment: production, actions: [{ approve: release }, { approve: again }] }',
  '{ name: Later, actions: [{ approve: anybody }, { approve: last, environment: production }] }',
).replace(
  'production: {}',
  'production: { approvers: [release-managers, "arn:aws:iam::111122223333:role/team/owners"] }',
);
const { environments, pipelines } = deliveryOf(text);
const stack = aStack();
const pipelineArn = 'arn:aws:codepipeline:ap-northeast-2:111122223333:shop';
const pipeline = codepipeline.Pipeline.fromPipelineArn(stack, 'Pipeline', pipelineArn);
for (const model of pipelines) addApprovers(stack, model, pipeline, environments);
const template = Template.fromStack(stack);

test('the approvers of an environment answer its approvals, and no others', () => {
  template.resourceCountIs('AWS::IAM::ManagedPolicy', 1);
  template.hasResourceProperties('AWS::IAM::ManagedPolicy', {
    Roles: ['release-managers', 'owners'],
    PolicyDocument: {
      Statement: [
        Match.objectLike({ Resource: pipelineArn }),
        {
          Effect: 'Allow',
          Action: 'codepipeline:PutApprovalResult',
          Resource: [`${pipelineArn}/Later/last`, `${pipelineArn}/Release/again`, `${pipelineArn}/Release/release`],
        },
      ],
    },
  });
});
