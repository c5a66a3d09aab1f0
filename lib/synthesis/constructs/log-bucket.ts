import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** How many days an access log is kept. */
const KEEP_DAYS = 90;

export interface LogBucketProps {
  /** Who owns what is delivered. @default - the bucket's owner, without ACLs */
  readonly objectOwnership?: s3.ObjectOwnership;
}

/**
 * A bucket for the access logs of other buckets and of distributions. Encrypted with S3's own key: neither service can
 * deliver to a bucket whose default key is a customer's.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export class LogBucket extends Construct {
  /** Private; logs expire. */
  readonly bucket: s3.IBucket;

  constructor(scope: Construct, id: string, props: LogBucketProps = {}) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: props.objectOwnership ?? s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        {
          id: 'logs',
          expiration: core.Duration.days(KEEP_DAYS),
          abortIncompleteMultipartUploadAfter: core.Duration.days(1),
        },
      ],
      removalPolicy: core.RemovalPolicy.RETAIN,
    }) as s3.IBucket;
  }
}
