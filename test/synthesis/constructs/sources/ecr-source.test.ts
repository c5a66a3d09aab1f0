import { templateOfSources, templateOfTriggers } from '../../../helpers/sources';
import { actionsOf, statementsOf, theOnly } from '../../../helpers/stack';

const base = { provider: 'ecr', name: 'Base', repository: 'base/node', tag: 'stable' } as const;
const template = templateOfSources(base);

test('an image that is pushed under the tag starts the pipeline once, with its digest', () => {
  expect(actionsOf(template)['Source.Base']).toMatchObject({
    ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'ECR', Version: '1' },
    Configuration: { RepositoryName: 'base/node', ImageTag: 'stable' },
    Namespace: 'Base',
    OutputArtifacts: [{ Name: 'Base' }],
  });
  expect(theOnly(template, 'AWS::Events::Rule')).toMatchObject({
    EventPattern: {
      source: ['aws.ecr'],
      'detail-type': ['ECR Image Action'],
      detail: {
        'action-type': ['PUSH'],
        result: ['SUCCESS'],
        'repository-name': ['base/node'],
        'image-tag': ['stable'],
      },
    },
    Targets: [
      {
        InputTransformer: {
          InputPathsMap: { 'detail-image-digest': '$.detail.image-digest' },
          InputTemplate:
            '{"sourceRevisions":[{"actionName":"Base","revisionType":"IMAGE_DIGEST","revisionValue":<detail-image-digest>}]}',
        },
      },
    ],
  });
  templateOfTriggers([base], []).resourceCountIs('AWS::Events::Rule', 0);
});

test('the action may describe the images of this repository', () => {
  expect(statementsOf(template, 'AWS::IAM::Policy', /SourceBase|CodePipelineAction/)).toContainEqual(
    expect.objectContaining({
      actions: ['ecr:DescribeImages'],
      resources: ['arn:aws:ecr:ap-northeast-2:111122223333:repository/base/node'],
    }),
  );
});
