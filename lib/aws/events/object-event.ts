import type { EventBridgeEvent } from 'aws-lambda';

/** An object that was put into a bucket. */
export interface ObjectPut {
  readonly bucket: string;
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** The account that the bucket lives in, 12 digits. */
  readonly account: string;
  /** The region that the bucket lives in. */
  readonly region: string;
  readonly time: Date;
  /** A UUID for each event. */
  readonly newId: () => string;
}

/**
 * The events that a rule may wait for when an object is put: S3's own, which a bucket tells when it is asked to, and that of
 * CloudTrail, which needs a trail.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/create-cloudtrail-S3-source.html
 */
export function toObjectEvents(put: ObjectPut): readonly EventBridgeEvent<string, object>[] {
  const { bucket, key, size } = put;
  return [
    toEnvelope(put, 'Object Created', {
      version: '0',
      bucket: { name: bucket },
      object: { key, size },
      requester: put.account,
      reason: 'PutObject',
    }),
    toEnvelope(put, 'AWS API Call via CloudTrail', {
      eventSource: 's3.amazonaws.com',
      eventName: 'PutObject',
      awsRegion: put.region,
      requestParameters: { bucketName: bucket, key },
      resources: [
        { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket}/${key}` },
        { type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}`, accountId: put.account },
      ],
    }),
  ];
}

function toEnvelope<T extends string>(put: ObjectPut, detailType: T, detail: object): EventBridgeEvent<T, object> {
  return {
    version: '0',
    id: put.newId(),
    'detail-type': detailType,
    source: 'aws.s3',
    account: put.account,
    time: `${put.time.toISOString().slice(0, 19)}Z`,
    region: put.region,
    resources: [`arn:aws:s3:::${put.bucket}`],
    detail,
  };
}
