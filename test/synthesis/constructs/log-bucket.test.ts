import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { LogBucket } from '../../../lib/synthesis/constructs/log-bucket';
import { aStack } from '../../helpers/stack';

test('logs are kept 90 days in a private bucket under S3’s own key, without ACLs unless asked for', () => {
  const stack = aStack();
  new LogBucket(stack, 'Plain');
  new LogBucket(stack, 'Acl', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
  const template = Template.fromStack(stack);
  template.allResourcesProperties('AWS::S3::Bucket', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 90 })] },
    PublicAccessBlockConfiguration: Match.objectLike({ BlockPublicAcls: true, RestrictPublicBuckets: true }),
  });
  template.hasResourceProperties('AWS::S3::Bucket', {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  });
  template.hasResourceProperties('AWS::S3::Bucket', {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
  });
});
