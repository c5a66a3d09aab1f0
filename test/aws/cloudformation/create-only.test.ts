import { replacementOf } from '../../../lib/aws/cloudformation/create-only';

// "Update requires" of https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
// and of the types beside it.
test.each([
  ['AWS::DynamoDB::Table', 'TableName', 'True'],
  ['AWS::DynamoDB::Table', 'BillingMode', 'False'],
  ['AWS::DynamoDB::Table', 'KeySchema', 'Conditional'],
  ['AWS::S3::Bucket', 'BucketName', 'True'],
  ['AWS::S3::Bucket', 'VersioningConfiguration.Status', 'False'],
  ['AWS::SQS::Queue', 'FifoQueue', 'True'],
  ['AWS::EC2::Subnet', 'CidrBlock', 'True'],
  ['Acme::Own::Type', 'Anything', 'Conditional'],
] as const)('a change of %s %s replaces: %s', (type, path, replacement) => {
  expect(replacementOf(type, path)).toBe(replacement);
});
