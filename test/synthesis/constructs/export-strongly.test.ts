import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { exportStrongly } from '../../../lib/synthesis/constructs/export-strongly';

test('an attribute is exported although nobody reads it, and is read by an import whatever the flags say of references', () => {
  const app = new core.App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
  const stack = new core.Stack(app, 'producer');
  const bucket = new s3.Bucket(stack, 'Bucket');
  const token = exportStrongly(bucket, bucket.bucketName);
  const [exported] = Object.values(Template.fromStack(stack).findOutputs('*'));
  expect(exported?.['Export'].Name).toMatch(/^producer:ExportsOutputRefBucket/);
  expect(new core.Stack(app, 'consumer').resolve(token)).toEqual({ 'Fn::ImportValue': exported?.['Export'].Name });
});
