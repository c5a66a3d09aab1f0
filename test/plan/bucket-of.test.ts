import { bucketOf } from '../../lib/plan/bucket-of';
import { factsOf } from '../helpers/facts';

const assembly = factsOf(`Resources:
  Upload:
    Type: AWS::CodeBuild::Project
    Properties: { Name: upload, Environment: { EnvironmentVariables: [{ Name: BUCKET, Value: acme-site }] } }
  Other: { Type: AWS::CodeBuild::Project, Properties: { Name: other } }`);

test('an action names its bucket, or its project is told it', () => {
  expect(bucketOf({ configuration: { BucketName: 'acme' } }, assembly)).toBe('acme');
  expect(bucketOf({ configuration: { ProjectName: 'upload' } }, assembly)).toBe('acme-site');
  expect(bucketOf({ configuration: { ProjectName: 'other' } }, assembly)).toBeUndefined();
  expect(bucketOf({ configuration: {} }, assembly)).toBeUndefined();
});
