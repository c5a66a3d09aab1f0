import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ExactAction } from '../../../lib/synthesis/constructs/exact-action';
import { statementsOf, templateWith } from '../../helpers/stack';

const template = templateWith((_, context) => [
  new ExactAction({
    actionName: 'deploy',
    category: codepipeline.ActionCategory.DEPLOY,
    provider: 'ECS',
    artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
    inputs: [context.artifact('Source')],
    configuration: { ClusterName: 'shop' },
    statements: [new iam.PolicyStatement({ actions: ['ecs:UpdateService'], resources: ['arn:aws:ecs:::service/a'] })],
  }),
]);

test('its role may read what it takes, do what is said, and nothing else', () => {
  const grants = statementsOf(template, 'AWS::IAM::Policy', /^PipelineSeconddeploy/);
  expect(grants.flatMap(({ actions }) => actions).sort()).toEqual([
    'ecs:UpdateService',
    'kms:Decrypt',
    'kms:DescribeKey',
    's3:GetBucket*',
    's3:GetObject*',
    's3:List*',
  ]);
});
