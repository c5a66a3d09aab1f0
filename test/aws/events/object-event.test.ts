import { matchesPattern } from '../../../lib/aws/events/matches-pattern';
import { toObjectEvents } from '../../../lib/aws/events/object-event';

const events = toObjectEvents({
  bucket: 'handover',
  key: 'shop.zip',
  size: 1234,
  account: '111122223333',
  region: 'ap-northeast-2',
  time: new Date('2026-03-02T00:00:00Z'),
  newId: () => '11111111-2222-4333-8444-555555555555',
});

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
test('S3’s own event names the bucket and the object', () => {
  expect(events[0]).toMatchObject({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    resources: ['arn:aws:s3:::handover'],
    detail: { bucket: { name: 'handover' }, object: { key: 'shop.zip', size: 1234 }, reason: 'PutObject' },
  });
});

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/create-cloudtrail-S3-source.html */
test('CloudTrail’s event matches the pattern of AWS’s own example', () => {
  const pattern = {
    source: ['aws.s3'],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: {
      eventSource: ['s3.amazonaws.com'],
      eventName: ['CopyObject', 'PutObject', 'CompleteMultipartUpload'],
      requestParameters: { bucketName: ['handover'], key: ['shop.zip'] },
    },
  };
  expect(matchesPattern(pattern, events[1])).toBe(true);
  expect(matchesPattern(pattern, events[0])).toBe(false);
});
