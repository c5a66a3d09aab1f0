import { templateOfSources } from '../../../helpers/sources';
import { actionsOf, statementsOf, theOnly } from '../../../helpers/stack';

const template = templateOfSources({
  provider: 's3',
  name: 'Content',
  bucket: 'acme-content',
  object: { kind: 'zip', key: 'portal/content.zip' },
});

test('the action neither polls nor wants a trail', () => {
  expect(actionsOf(template)['Source.Content']).toMatchObject({
    ActionTypeId: { Provider: 'S3' },
    Configuration: { S3Bucket: 'acme-content', S3ObjectKey: 'portal/content.zip', PollForSourceChanges: false },
    Namespace: 'Content',
    OutputArtifacts: [{ Name: 'Content' }],
  });
  template.resourceCountIs('AWS::CloudTrail::Trail', 0);
});

test('an upload of that object starts the pipeline, by the bucket’s own event, with the version that was uploaded', () => {
  expect(theOnly(template, 'AWS::Events::Rule')).toMatchObject({
    EventPattern: {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: ['acme-content'] }, object: { key: ['portal/content.zip'] } },
    },
    State: 'ENABLED',
    Targets: [
      {
        InputTransformer: {
          InputPathsMap: { 'detail-object-version-id': '$.detail.object.version-id' },
          InputTemplate:
            '{"sourceRevisions":[{"actionName":"Content","revisionType":"S3_OBJECT_VERSION_ID","revisionValue":<detail-object-version-id>}]}',
        },
      },
    ],
  });
  expect(statementsOf(template, 'AWS::IAM::Policy', /EventRole/)).toEqual([
    expect.objectContaining({ actions: ['codepipeline:StartPipelineExecution'] }),
  ]);
});
