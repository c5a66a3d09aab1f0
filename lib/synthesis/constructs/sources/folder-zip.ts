import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ArtifactStore } from '../artifact-store';
import { addDeadLetters, addFunction, addFunctionRole, addRight } from '../functions/add-function';
import type { ZipObject } from './s3-source';

/** How long changes are gathered before one zip is made of them all; SQS and Lambda gather for 5 minutes at most. */
const GATHER = core.Duration.minutes(1);
/** What Lambda allows. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const TIMEOUT_MINUTES = 15;

export interface FolderZipProps {
  /** The name of the bucket that exists. */
  readonly bucket: string;
  /** `catalogue`, without a slash at its end. */
  readonly prefix: string;
  /** The pipeline's key, and where the accesses to its buckets are logged. */
  readonly store: ArtifactStore;
  /** The folder with the function's bundle. */
  readonly code: string;
}

/**
 * All objects under a prefix as one zip, made anew a minute after something changed there, and when the stack was deployed. A
 * change that could not be zipped stays in a queue for two weeks; the next one zips it too.
 */
export class FolderZip extends Construct {
  /** The zip, in a bucket of its own that tells EventBridge of it. */
  readonly zip: ZipObject;
  private readonly queue: sqs.IQueue;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FolderZipProps,
  ) {
    super(scope, id);
    this.zip = { bucket: this.addBucket(), key: 'folder.zip' };
    this.queue = this.addQueue();
    this.addZipper();
    this.addRules();
  }

  /** Of its own: what lies in the artifact bucket expires, and a folder that does not change for a year must not. */
  private addBucket(): s3.IBucket {
    const { store } = this.props;
    const bucket = new s3.Bucket(this, 'Bucket', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: store.key,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: store.logs,
      serverAccessLogsPrefix: 'folder/',
      lifecycleRules: [{ id: 'superseded', noncurrentVersionExpiration: core.Duration.days(30) }],
      removalPolicy: core.RemovalPolicy.RETAIN,
    });
    // Not by the L2, which would deploy a function for the sake of this one setting.
    const resource = bucket.node.defaultChild as s3.CfnBucket;
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    return bucket as s3.IBucket;
  }

  private addQueue(): sqs.IQueue {
    return new sqs.Queue(this, 'Changes', {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: core.Duration.days(4),
      // Six times the function's timeout: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: core.Duration.minutes(6 * TIMEOUT_MINUTES),
      deadLetterQueue: { queue: addDeadLetters(this) as sqs.IQueue, maxReceiveCount: 5 },
    }) as sqs.IQueue;
  }

  private addZipper(): void {
    const { bucket, prefix, store, code } = this.props;
    const description = `Zips what lies under ${prefix} of ${bucket}`;
    const role = addFunctionRole(this, description);
    this.allow(role);
    const zipper = addFunction(this, {
      description,
      code,
      key: store.key,
      role,
      environment: { BUCKET: bucket, PREFIX: prefix, ZIP_BUCKET: this.zip.bucket.bucketName, ZIP_KEY: this.zip.key },
      timeoutMinutes: TIMEOUT_MINUTES,
      memorySize: 1024,
      // The largest zip that the function makes, 5 GiB, and what it needs besides.
      disk: core.Size.gibibytes(6),
    });
    zipper.addEventSource(
      new sources.SqsEventSource(this.queue, { batchSize: 1000, maxBatchingWindow: GATHER, maxConcurrency: 2 }),
    );
  }

  private allow(role: iam.Role): void {
    const { bucket, prefix, store } = this.props;
    const arn = core.Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucket });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [arn],
        conditions: { StringEquals: { 's3:prefix': `${prefix}/` } },
      }),
    );
    addRight(role, [`${arn}/${prefix}/*`], 's3:GetObject');
    // To list the bucket of the zip is what tells a zip that is not there from one that may not be read.
    addRight(role, [this.zip.bucket.bucketArn], 's3:ListBucket');
    addRight(role, [this.zip.bucket.arnForObjects(this.zip.key)], 's3:GetObject', 's3:PutObject');
    addRight(role, [store.key.keyArn], 'kms:Decrypt', 'kms:GenerateDataKey');
  }

  private addRules(): void {
    const { bucket, prefix } = this.props;
    this.addRule('Objects', `Changes under ${prefix} of ${bucket}`, {
      source: ['aws.s3'],
      detailType: ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: [bucket] }, object: { key: events.Match.prefix(`${prefix}/`) } },
    });
    // What lay there before the stack did has told nobody.
    this.addRule('Deployed', 'The stack is deployed', {
      source: ['aws.cloudformation'],
      detailType: ['CloudFormation Stack Status Change'],
      detail: {
        'stack-id': [core.Stack.of(this).stackId],
        'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
      },
    });
  }

  private addRule(id: string, description: string, eventPattern: events.EventPattern): void {
    new events.Rule(this, id, { description, eventPattern, targets: [new targets.SqsQueue(this.queue)] });
  }
}
