import type { CodeCommitSource } from '../../../../lib/synthesis/model/source';
import { templateOfSources, templateOfTriggers } from '../../../helpers/sources';
import { actionsOf, statementsOf, theOnly } from '../../../helpers/stack';

const source = {
  provider: 'codecommit',
  name: 'Source',
  repository: 'handbook',
  branch: 'main',
  clone: false,
  managed: false,
} satisfies CodeCommitSource;
const existing = templateOfSources(source);
const managed = templateOfTriggers(
  [{ ...source, managed: true, clone: true }],
  [{ kind: 'push', source: 'Source', filters: [{ branches: { includes: ['main', 'next'], excludes: [] } }] }],
);

test('a push to the branch starts the pipeline by EventBridge, with the commit that was pushed', () => {
  expect(actionsOf(existing)['Source.Source']).toMatchObject({
    ActionTypeId: { Provider: 'CodeCommit' },
    Configuration: { RepositoryName: 'handbook', BranchName: 'main', PollForSourceChanges: false },
    Namespace: 'Source',
    OutputArtifacts: [{ Name: 'Source' }],
  });
  expect(theOnly(existing, 'AWS::Events::Rule')).toMatchObject({
    EventPattern: {
      source: ['aws.codecommit'],
      resources: ['arn:aws:codecommit:ap-northeast-2:111122223333:handbook'],
      'detail-type': ['CodeCommit Repository State Change'],
      detail: {
        event: ['referenceCreated', 'referenceUpdated'],
        referenceType: ['branch'],
        referenceName: ['main'],
      },
    },
    Targets: [
      {
        RoleArn: expect.anything(),
        InputTransformer: {
          InputPathsMap: { 'detail-commitId': '$.detail.commitId' },
          InputTemplate:
            '{"sourceRevisions":[{"actionName":"Source","revisionType":"COMMIT_ID","revisionValue":<detail-commitId>}]}',
        },
      },
    ],
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

test('branches that a filter names need a rule alone', () => {
  expect(theOnly(managed, 'AWS::Events::Rule')).toMatchObject({
    EventPattern: { detail: { referenceName: ['main', 'next'] } },
  });
  managed.resourceCountIs('AWS::Lambda::Function', 0);
});

test('a repository that exists is left alone; a managed one is made and outlives its stack', () => {
  existing.resourceCountIs('AWS::CodeCommit::Repository', 0);
  managed.hasResource('AWS::CodeCommit::Repository', {
    Properties: { RepositoryName: 'handbook' },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
  managed.hasOutput('*', { Description: 'Where to push handbook' });
  expect(actionsOf(managed)['Source.Source']).toMatchObject({
    Configuration: { OutputArtifactFormat: 'CODEBUILD_CLONE_REF' },
  });
});

test('without a trigger nothing starts from it', () => {
  const silent = templateOfTriggers([source], []);
  silent.resourceCountIs('AWS::Events::Rule', 0);
  expect(actionsOf(silent)['Source.Source']).toMatchObject({ Configuration: { PollForSourceChanges: false } });
});
