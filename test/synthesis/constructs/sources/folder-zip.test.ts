import { templateOfSources, templateOfTriggers } from '../../../helpers/sources';
import { actionsOf, flat, statementsOf, theOnly } from '../../../helpers/stack';

const source = {
  provider: 's3',
  name: 'Catalogue',
  bucket: 'acme-catalogue',
  object: { kind: 'folder', prefix: 'shop/prices' },
} as const;
const template = templateOfSources(source);
const bucket = expect.stringMatching(/^<SourceCatalogueFolderBucket\w+>$/);

test('the action takes the zip that the stack keeps of the folder', () => {
  const { Configuration: configuration } = actionsOf(template)['Source.Catalogue'] as {
    Configuration: Record<string, unknown>;
  };
  expect(flat(configuration['S3Bucket'])).toEqual(bucket);
  expect(configuration).toMatchObject({ S3ObjectKey: 'folder.zip', PollForSourceChanges: false });
  expect(theOnly(template, 'AWS::S3::Bucket', /FolderBucket/)).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: true }] },
    LifecycleConfiguration: { Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }] },
  });
  template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
});

test('what comes, changes and goes under the prefix is gathered for a minute; so is a deployment', () => {
  expect(theOnly(template, 'AWS::Events::Rule', /FolderObjects/)['EventPattern']).toEqual({
    source: ['aws.s3'],
    'detail-type': ['Object Created', 'Object Deleted'],
    detail: { bucket: { name: ['acme-catalogue'] }, object: { key: [{ prefix: 'shop/prices/' }] } },
  });
  expect(theOnly(template, 'AWS::Events::Rule', /FolderDeployed/)['EventPattern']).toMatchObject({
    source: ['aws.cloudformation'],
    detail: {
      'stack-id': [{ Ref: 'AWS::StackId' }],
      'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
    },
  });
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 1000,
    MaximumBatchingWindowInSeconds: 60,
    ScalingConfig: { MaximumConcurrency: 2 },
  });
  template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  expect(theOnly(template, 'AWS::SQS::Queue', /Changes/)).toMatchObject({ VisibilityTimeout: 5400 });
});

test('the function is told where from and where to, and has room for the largest zip', () => {
  const { Environment: environment, ...rest } = theOnly(template, 'AWS::Lambda::Function') as {
    Environment: { Variables: Record<string, unknown> };
  };
  const variables = Object.entries(environment.Variables).map(([name, value]) => [name, flat(value)]);
  expect(Object.fromEntries(variables)).toEqual({
    BUCKET: 'acme-catalogue',
    PREFIX: 'shop/prices',
    ZIP_BUCKET: bucket,
    ZIP_KEY: 'folder.zip',
  });
  expect(rest).toMatchObject({ Timeout: 900, EphemeralStorage: { Size: 6144 }, Architectures: ['arm64'] });
});

test('its role reads the folder, writes the one zip, and may do nothing else', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy', /FolderRole/).flatMap(
    ({ actions, resources, conditions }) =>
      actions.map((action) => [action, ...resources, JSON.stringify(conditions) ?? ''].join(' ').trim()),
  );
  expect(rights.sort()).toEqual([
    expect.stringMatching(/^kms:Decrypt <ArtifactsKey\w+\.Arn>$/),
    expect.stringMatching(/^kms:GenerateDataKey <ArtifactsKey\w+\.Arn>$/),
    expect.stringMatching(/^logs:CreateLogStream /),
    expect.stringMatching(/^logs:PutLogEvents /),
    expect.stringMatching(/^s3:GetObject <SourceCatalogueFolderBucket\w+\.Arn>\/folder\.zip$/),
    's3:GetObject arn:aws:s3:::acme-catalogue/shop/prices/*',
    expect.stringMatching(/^s3:ListBucket <SourceCatalogueFolderBucket\w+\.Arn>$/),
    's3:ListBucket arn:aws:s3:::acme-catalogue {"StringEquals":{"s3:prefix":"shop/prices/"}}',
    expect.stringMatching(/^s3:PutObject <SourceCatalogueFolderBucket\w+\.Arn>\/folder\.zip$/),
    ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
      (action) => expect.stringMatching(new RegExp(`^sqs:${action} <SourceCatalogueFolderChanges\\w+\\.Arn>$`)),
    ),
  ]);
});

test('a new version of the zip starts the pipeline, unless nothing is to start from it', () => {
  expect(theOnly(template, 'AWS::Events::Rule', /Upload/)).toMatchObject({
    EventPattern: { detail: { bucket: { name: [{ Ref: expect.stringMatching(/FolderBucket/) }] } } },
    Targets: [{ InputTransformer: { InputPathsMap: { 'detail-object-version-id': '$.detail.object.version-id' } } }],
  });
  templateOfTriggers([source], []).resourceCountIs('AWS::Events::Rule', 2);
});
