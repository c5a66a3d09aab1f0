import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { addStartRule } from '../../../../lib/synthesis/constructs/triggers/start-rule';
import { aStack, statementsOf, theOnly } from '../../../helpers/stack';

const stack = aStack();
const arn = 'arn:aws:codepipeline:ap-northeast-2:111122223333:shop';
const pipeline = codepipeline.Pipeline.fromPipelineArn(stack, 'Pipeline', arn);
const pattern = { source: ['aws.codecommit'] };
addStartRule(stack, 'Push', {
  ...{ pipeline, pattern, on: 'a push to handbook' },
  revision: { source: 'Source', type: 'COMMIT_ID', path: '$.detail.commitId' },
});
addStartRule(stack, 'Success', { pipeline, pattern, on: 'the success of base' });
const template = Template.fromStack(stack);

// https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-trigger-source-overrides.html
test('an execution takes the revision that its event tells of', () => {
  const { Targets: targets } = theOnly(template, 'AWS::Events::Rule', /^Push/) as {
    Targets: [{ InputTransformer: { InputPathsMap: object; InputTemplate: string } }];
  };
  expect(targets[0].InputTransformer).toEqual({
    InputPathsMap: { 'detail-commitId': '$.detail.commitId' },
    InputTemplate:
      '{"sourceRevisions":[{"actionName":"Source","revisionType":"COMMIT_ID","revisionValue":<detail-commitId>}]}',
  });
});

test('without one the pipeline is told nothing: it takes the newest of every source', () => {
  const { Targets: targets } = theOnly(template, 'AWS::Events::Rule', /^Success/) as { Targets: object[] };
  expect(targets).toEqual([{ Arn: arn, Id: 'Target0', RoleArn: expect.anything() }]);
});

test('each rule may start this pipeline and nothing else, for this account', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy').map(({ actions, resources }) => [actions, resources]);
  const start = [['codepipeline:StartPipelineExecution'], [arn]];
  expect(rights).toEqual([start, start]);
  for (const { conditions } of statementsOf(template, 'AWS::IAM::Role')) {
    expect(conditions).toEqual({ StringEquals: { 'aws:SourceAccount': '111122223333' } });
  }
});
