import { toS3DeployAction } from '../../../../../lib/synthesis/constructs/deploys/s3/s3-deploy';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import type { ExistingBucket, ManagedWebsite } from '../../../../../lib/synthesis/model/targets/s3';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'site-bucket', url: 'https://d1.cloudfront.net', distribution: 'E1' });

const synthesize = (target: ManagedWebsite | ExistingBucket) =>
  templateWith(
    (scope, context) => [
      toS3DeployAction(
        scope,
        { verb: 'deploy', name: 'site', runOrder: 1, environment: 'staging', input: 'Source', target },
        target,
        context,
      ),
    ],
    { outputs },
  );

test('a website’s files are unpacked and asked for anew by each visitor', () => {
  const template = synthesize({ kind: 'website', name: 'site' });
  expect(actionsOf(template)['Second.site']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'S3', Version: '1' },
    Configuration: { BucketName: 'site-bucket', Extract: 'true', CacheControl: 'no-cache' },
    InputArtifacts: [{ Name: 'Source' }],
  });
});

test('an existing bucket gets the files under its prefix, cached as its owner likes', () => {
  const template = synthesize({ kind: 'bucket', name: 'site', bucketName: 'site-bucket', prefix: 'portal' });
  expect(actionsOf(template)['Second.site']?.['Configuration']).toEqual({
    BucketName: 'site-bucket',
    Extract: 'true',
    ObjectKey: 'portal',
  });
});

test('the action may write to that bucket and to no other', () => {
  const writes = statementsOf(synthesize({ kind: 'website', name: 'site' }), 'AWS::IAM::Policy', /Second/).filter(
    ({ actions }) => actions.includes('s3:PutObject'),
  );
  expect(writes.flatMap(({ resources }) => resources)).toEqual([
    'arn:aws:s3:::site-bucket',
    'arn:aws:s3:::site-bucket/*',
  ]);
});
