import { Match } from 'aws-cdk-lib/assertions';
import { templateOfSources } from '../../../helpers/sources';
import { actionsOf, statementsOf } from '../../../helpers/stack';

const source = { provider: 'codecommit', name: 'Source', repository: 'handbook', branch: 'main' } as const;
const existing = templateOfSources({ ...source, managed: false });
const managed = templateOfSources({ ...source, managed: true });

test('a push to the branch starts the pipeline by EventBridge, without polling', () => {
  expect(actionsOf(existing)['Source.Source']).toMatchObject({
    ActionTypeId: { Provider: 'CodeCommit' },
    Configuration: { RepositoryName: 'handbook', BranchName: 'main', PollForSourceChanges: false },
    Namespace: 'Source',
    OutputArtifacts: [{ Name: 'Source' }],
  });
  existing.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.codecommit'],
      resources: ['arn:aws:codecommit:ap-northeast-2:111122223333:handbook'],
      'detail-type': ['CodeCommit Repository State Change'],
      detail: { event: ['referenceCreated', 'referenceUpdated'], referenceName: ['main'] },
    },
    Targets: [Match.objectLike({ RoleArn: Match.anyValue() })],
  });
});

test('EventBridge may start this pipeline and nothing else, for this account', () => {
  expect(statementsOf(existing, 'AWS::IAM::Policy', /EventRole/)).toEqual([
    expect.objectContaining({
      actions: ['codepipeline:StartPipelineExecution'],
      resources: [expect.stringMatching(/^arn:aws:codepipeline:ap-northeast-2:111122223333:<Pipeline\w+>$/)],
    }),
  ]);
  expect(statementsOf(existing, 'AWS::IAM::Role', /EventRole/)).toEqual([
    expect.objectContaining({ conditions: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }),
  ]);
});

test('a repository that exists is left alone; a managed one is made and outlives its stack', () => {
  existing.resourceCountIs('AWS::CodeCommit::Repository', 0);
  managed.hasResource('AWS::CodeCommit::Repository', {
    Properties: { RepositoryName: 'handbook' },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
  managed.hasOutput('*', { Description: 'Where to push handbook' });
});
