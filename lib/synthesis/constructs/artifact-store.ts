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
  /** What the bucket and the key are called. @default - CloudFormation names them, and no other account or region can */
  readonly names?: StoreNames;
}

/** By what other accounts and regions know artifacts that are not there yet. */
export interface StoreNames {
  readonly bucketName: string;
  /** `alias/conveyor/storefront`. */
  readonly alias: string;
  readonly account: string;
  readonly region: string;
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
  private readonly names: StoreNames | undefined;

  constructor(scope: Construct, id: string, props: ArtifactStoreProps) {
    super(scope, id);
    this.keepDays = props.keepDays;
    this.names = props.names;
    this.key = new kms.Key(this, 'Key', {
      description: `Artifacts, logs and messages of ${core.Stack.of(this).stackName}`,
      enableKeyRotation: true,
      removalPolicy: core.RemovalPolicy.RETAIN,
    });
    allowLogGroups(this.key);
    if (props.names !== undefined) this.key.addAlias(props.names.alias);
    this.logs = new LogBucket(this, 'AccessLogs').bucket;
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...(props.names !== undefined && { bucketName: props.names.bucketName }),
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

  /** The bucket as the stacks of other regions refer to it: by its names alone. @throws when it has none */
  byName(): s3.IBucket {
    if (this.names === undefined) throw new Error(`${this.node.path} has no names`);
    const { bucketName, alias, account, region } = this.names;
    const encryptionKey = kms.Alias.fromAliasName(this, 'NamedKey', alias);
    return s3.Bucket.fromBucketAttributes(this, 'NamedBucket', { bucketName, account, region, encryptionKey });
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
