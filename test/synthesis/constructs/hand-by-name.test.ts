import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import { handByName } from '../../../lib/synthesis/constructs/hand-by-name';
import { anApp } from '../../helpers/stack';

const env = { account: '444455556666', region: 'eu-central-1' };

test('a bucket is given a name, which is handed out', () => {
  const stack = new core.Stack(anApp(), 'environment-shop-frankfurt', { env });
  const bucket = new s3.Bucket(stack, 'Bucket');
  const name = handByName(bucket, bucket.bucketName);
  expect(name).toMatch(/^conveyor-shop-frankfurt-bucket-[0-9a-f]{10}$/);
  Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', { BucketName: name });
});

test('what AWS names is handed to nobody', () => {
  const stack = new core.Stack(anApp(), 'environment-shop-frankfurt', { env });
  const queue = new sqs.Queue(stack, 'Queue');
  const handed = handByName(queue, queue.queueArn);
  expect(() => stack.resolve(handed)).toThrow('only its name can be handed out');
});
