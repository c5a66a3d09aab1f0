import { Match, Template } from 'aws-cdk-lib/assertions';
import { ArtifactsStack } from '../../../lib/synthesis/stacks/artifacts-stack';
import { anApp } from '../../helpers/stack';

test('artifacts in another region are kept as at home, under names', () => {
  const place = { account: '111122223333', region: 'eu-central-1' };
  const names = { bucketName: 'conveyor-shop-artifacts', alias: 'alias/conveyor/shop', ...place };
  const stack = new ArtifactsStack(anApp(), 'artifacts-shop-eu-central-1', 'shop', { env: place, keepDays: 30, names });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/conveyor/shop' });
  template.hasResourceProperties('AWS::S3::Bucket', {
    BucketName: 'conveyor-shop-artifacts',
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 30 })]) },
    LoggingConfiguration: Match.anyValue(),
  });
  template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
});
