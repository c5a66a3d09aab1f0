import { Template } from 'aws-cdk-lib/assertions';
import { BuildProject } from '../../../../lib/synthesis/constructs/builds/build-project';
import { aContext, aStack, statementsOf, theOnly } from '../../../helpers/stack';

const stack = aStack();
new BuildProject(stack, 'Build', {
  store: aContext(stack).store,
  description: 'build packages',
  buildspec: 'buildspec.yml',
  timeoutMinutes: 60,
  reports: false,
  batch: { combine: true, timeoutMinutes: 60 },
});
const template = Template.fromStack(stack);

test('a project has a configuration for its batches, with a role of its own', () => {
  expect(theOnly(template, 'AWS::CodeBuild::Project')).toMatchObject({
    BuildBatchConfig: {
      CombineArtifacts: true,
      TimeoutInMins: 60,
      ServiceRole: { 'Fn::GetAtt': [expect.stringMatching(/^BuildBatchRole/), 'Arn'] },
    },
  });
});

test('the role is CodeBuild’s for this account, and may run builds of the project, nothing else', () => {
  expect(statementsOf(template, 'AWS::IAM::Role', /^BuildBatchRole/)).toEqual([
    expect.objectContaining({
      principal: { Service: 'codebuild.amazonaws.com' },
      conditions: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    }),
  ]);
  expect(statementsOf(template, 'AWS::IAM::Policy', /^BuildBatchRole/)).toEqual([
    expect.objectContaining({
      actions: ['codebuild:RetryBuild', 'codebuild:StartBuild', 'codebuild:StopBuild'],
      resources: [expect.stringMatching(/^<BuildProject\w+\.Arn>$/)],
    }),
  ]);
});
