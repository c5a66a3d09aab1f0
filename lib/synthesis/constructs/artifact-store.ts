import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { LogBucket } from './log-bucket';
import { allowLogGroups } from './log-group';

/** The prefix under which builds keep their caches, and for how many days nobody has to have used one before it goes. */
const CACHE = { prefix: 'cache/', days: 30 };

export interface ArtifactStoreProps {
  /** How many days artifacts live, and so how far back a rollback reaches; 1 or more. */
  readonly keepDays: number;
}

/** A pipeline's own key, and the bucket in which its artifacts live. */
export class ArtifactStore extends Construct {
  /** Encrypts all that the pipeline keeps: artifacts, caches, logs, messages. */
  readonly key: kms.Key;
  /** Private, versioned, under the key; artifacts expire. */
  readonly bucket: s3.IBucket;
  /** How many days artifacts live. */
  readonly keepDays: number;
  /** Where the bucket's access is logged. */
  readonly logs: s3.IBucket;

  constructor(scope: Construct, id: string, props: ArtifactStoreProps) {
    super(scope, id);
    this.keepDays = props.keepDays;
    this.key = new kms.Key(this, 'Key', {
      description: `Artifacts, logs and messages of ${core.Stack.of(this).stackName}`,
      enableKeyRotation: true,
      removalPolicy: core.RemovalPolicy.RETAIN,
    });
    allowLogGroups(this.key);
    this.logs = new LogBucket(this, 'AccessLogs').bucket;
    this.bucket = new s3.Bucket(this, 'Bucket', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: this.logs,
      lifecycleRules: lifecycle(props.keepDays),
      removalPolicy: core.RemovalPolicy.RETAIN,
    }) as s3.IBucket;
  }

  /** The part of the bucket that is a build's own for its cache, without a slash at the end. */
  cachePrefix(build: Construct): string {
    return `${CACHE.prefix}${core.Names.uniqueResourceName(build, { maxLength: 64, separator: '-' })}`;
  }
}

function lifecycle(keepDays: number): s3.LifecycleRule[] {
  return [
    {
      id: 'artifacts',
      expiration: core.Duration.days(keepDays),
      noncurrentVersionExpiration: core.Duration.days(7),
      abortIncompleteMultipartUploadAfter: core.Duration.days(1),
    },
    { id: 'caches', prefix: CACHE.prefix, expiration: core.Duration.days(Math.min(CACHE.days, keepDays)) },
  ];
}
