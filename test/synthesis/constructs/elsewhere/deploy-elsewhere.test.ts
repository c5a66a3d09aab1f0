import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { DeployElsewhere } from '../../../../lib/synthesis/constructs/elsewhere/deploy-elsewhere';
import { aStack } from '../../../helpers/stack';

const scope = aStack();
const bucket = s3.Bucket.fromBucketName(scope, 'Bucket', 'acme-site');
const role = iam.Role.fromRoleName(scope, 'Role', 'deploy');
const action = new actions.S3DeployAction({
  actionName: 'site',
  bucket,
  input: new codepipeline.Artifact('site'),
});

test('an action takes the role of the place, in its region, and no stack of the CDK’s own', () => {
  const there = new DeployElsewhere(action, { scope, role, bucket, region: 'eu-central-1' });
  expect(there.actionProperties).toMatchObject({ actionName: 'site', provider: 'S3', region: 'eu-central-1', role });
  expect(there.actionProperties).not.toHaveProperty('resource');
  expect(new DeployElsewhere(action, { scope, role, bucket }).actionProperties).not.toHaveProperty('region');
});
