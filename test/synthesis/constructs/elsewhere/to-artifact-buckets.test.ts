import * as core from 'aws-cdk-lib/core';
import { ArtifactStore } from '../../../../lib/synthesis/constructs/artifact-store';
import { toArtifactBuckets } from '../../../../lib/synthesis/constructs/elsewhere/to-artifact-buckets';
import { anApp, aStack } from '../../../helpers/stack';

const store = new ArtifactStore(aStack(), 'Artifacts', { keepDays: 365 });

test('a pipeline keeps its artifacts at home, and in each other region', () => {
  expect(toArtifactBuckets(store, undefined)).toEqual({ artifactBucket: store.bucket });
  const place = { account: '111122223333', region: 'us-east-1' };
  const replica = new ArtifactStore(new core.Stack(anApp(), 'artifacts', { env: place }), 'Artifacts', {
    keepDays: 365,
    names: { bucketName: 'conveyor-shop-artifacts', alias: 'alias/conveyor/shop', ...place },
  });
  const elsewhere = { roleName: 'shop', region: 'ap-northeast-2', replicas: new Map(), access: new Map() };
  expect(toArtifactBuckets(store, elsewhere)).toEqual({ artifactBucket: store.bucket });
  const { crossRegionReplicationBuckets: buckets } = toArtifactBuckets(store, {
    ...elsewhere,
    replicas: new Map([['us-east-1', replica]]),
  });
  expect(buckets?.['ap-northeast-2']).toBe(store.bucket);
  expect(buckets?.['us-east-1']).toMatchObject({ bucketName: 'conveyor-shop-artifacts' });
  expect(buckets?.['us-east-1']?.encryptionKey?.keyArn).toBe('arn:aws:kms:us-east-1:111122223333:alias/conveyor/shop');
});
