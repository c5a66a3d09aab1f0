import { Match, Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { ArtifactStore } from '../../../lib/synthesis/constructs/artifact-store';
import { aStack, statementsOf } from '../../helpers/stack';

const stack = aStack();
const store = new ArtifactStore(stack, 'Artifacts', { keepDays: 365 });
const long = new ArtifactStore(new Construct(stack, 'Short'), 'Artifacts', { keepDays: 10 });
const template = Template.fromStack(stack);

test('the key rotates and outlives its stack', () => {
  template.allResources('AWS::KMS::Key', {
    Properties: Match.objectLike({ EnableKeyRotation: true }),
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
});

test('the bucket is private, versioned, under the key, logged, and outlives its stack', () => {
  template.hasResource('AWS::S3::Bucket', {
    Properties: Match.objectLike({
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LoggingConfiguration: { DestinationBucketName: { Ref: Match.stringLikeRegexp('AccessLogs') } },
    }),
    DeletionPolicy: 'Retain',
  });
});

test('artifacts live as long as the definition says, caches a month at most', () => {
  const rules = (artifacts: number, caches: number) => ({
    LifecycleConfiguration: {
      Rules: [
        {
          Id: 'artifacts',
          Status: 'Enabled',
          ExpirationInDays: artifacts,
          NoncurrentVersionExpiration: { NoncurrentDays: 7 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
        { Id: 'caches', Status: 'Enabled', Prefix: 'cache/', ExpirationInDays: caches },
      ],
    },
  });
  template.hasResourceProperties('AWS::S3::Bucket', rules(365, 30));
  template.hasResourceProperties('AWS::S3::Bucket', rules(10, 10));
});

test('nobody reaches a bucket without TLS', () => {
  const denials = statementsOf(template, 'AWS::S3::BucketPolicy').filter(({ effect }) => effect === 'Deny');
  expect(denials).toHaveLength(4);
  for (const denial of denials) {
    expect(denial).toMatchObject({
      actions: ['s3:*'],
      principal: { AWS: '*' },
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  }
});

test('each build has a cache prefix of its own', () => {
  const builds = new Construct(stack, 'Builds');
  const prefixes = [store, long].flatMap((one) =>
    ['unit', 'lint'].map((id) =>
      one.cachePrefix((builds.node.tryFindChild(id) as Construct) ?? new Construct(builds, id)),
    ),
  );
  expect(new Set(prefixes).size).toBe(2);
  for (const prefix of prefixes) expect(prefix).toMatch(/^cache\/[\w-]+$/);
});
