import { RESOURCE_TYPES } from '../../../lib/assembly/intrinsics/resource-types';
import { resolved } from '../../helpers/facts';

const named: readonly (readonly [string, string, string, string])[] = [
  ['AWS::S3::Bucket', 'BucketName: acme', '!Ref R', 'acme'],
  ['AWS::S3::Bucket', 'BucketName: acme', '!GetAtt R.Arn', 'arn:aws:s3:::acme'],
  ['AWS::S3::Bucket', 'BucketName: acme', '!GetAtt R.RegionalDomainName', 'acme.s3.eu-west-1.amazonaws.com'],
  ['AWS::CodeBuild::Project', 'Name: b', '!GetAtt R.Arn', 'arn:aws:codebuild:eu-west-1:111122223333:project/b'],
  ['AWS::Lambda::Function', 'FunctionName: f', '!Ref R', 'f'],
  ['AWS::Lambda::Function', 'FunctionName: f', '!GetAtt R.Arn', 'arn:aws:lambda:eu-west-1:111122223333:function:f'],
  ['AWS::Lambda::Version', 'FunctionName: f', '!Ref R', 'arn:aws:lambda:eu-west-1:111122223333:function:f:1'],
  [
    'AWS::Lambda::Alias',
    'Name: live, FunctionName: "arn:aws:lambda:eu-west-1:111122223333:function:f"',
    '!Ref R',
    'arn:aws:lambda:eu-west-1:111122223333:function:f:live',
  ],
  ['AWS::SNS::Topic', 'TopicName: t', '!Ref R', 'arn:aws:sns:eu-west-1:111122223333:t'],
  ['AWS::SNS::Topic', 'TopicName: t', '!GetAtt R.TopicName', 't'],
  ['AWS::SQS::Queue', 'QueueName: q', '!Ref R', 'https://sqs.eu-west-1.amazonaws.com/111122223333/q'],
  ['AWS::SQS::Queue', 'QueueName: q', '!GetAtt R.Arn', 'arn:aws:sqs:eu-west-1:111122223333:q'],
  ['AWS::IAM::Role', 'RoleName: r', '!GetAtt R.Arn', 'arn:aws:iam::111122223333:role/r'],
  ['AWS::Logs::LogGroup', 'LogGroupName: /l', '!GetAtt R.Arn', 'arn:aws:logs:eu-west-1:111122223333:log-group:/l:*'],
  ['AWS::Events::Rule', 'Name: e', '!GetAtt R.Arn', 'arn:aws:events:eu-west-1:111122223333:rule/e'],
  ['AWS::CodePipeline::Pipeline', 'Name: p', '!Ref R', 'p'],
  [
    'AWS::CodeCommit::Repository',
    'RepositoryName: c',
    '!GetAtt R.CloneUrlHttp',
    'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/c',
  ],
  [
    'AWS::ECR::Repository',
    'RepositoryName: i',
    '!GetAtt R.RepositoryUri',
    '111122223333.dkr.ecr.eu-west-1.amazonaws.com/i',
  ],
  ['AWS::ECS::Cluster', 'ClusterName: k', '!GetAtt R.Arn', 'arn:aws:ecs:eu-west-1:111122223333:cluster/k'],
  ['AWS::SSM::Parameter', 'Name: /p, Value: blue', '!GetAtt R.Value', 'blue'],
  ['AWS::CloudFront::Function', 'Name: n', '!GetAtt R.FunctionARN', 'arn:aws:cloudfront::111122223333:function/n'],
];

test.each(named)('%s { %s }: %s is %s', (type, properties, expression, value) => {
  expect(resolved(expression, `Resources: { R: { Type: ${type}, Properties: { ${properties} } } }`)).toBe(value);
});

const madeUp: readonly (readonly [string, string, RegExp])[] = [
  ['AWS::CloudFront::Distribution', '!GetAtt R.DomainName', /^d[0-9a-f]{13}\.cloudfront\.net$/],
  ['AWS::CloudFront::Distribution', '!Ref R', /^E[0-9A-F]{13}$/],
  ['AWS::KMS::Key', '!GetAtt R.Arn', /^arn:aws:kms:eu-west-1:111122223333:key\/[0-9a-f-]{36}$/],
  ['AWS::CodeCommit::Repository', '!Ref R', /^[0-9a-f-]{36}$/],
  [
    'AWS::SecretsManager::Secret',
    '!Ref R',
    /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-R-[0-9a-f]{12}-[0-9a-f]{6}$/,
  ],
];

test.each(madeUp)('an unnamed %s: %s is made up in the form of its own', (type, expression, form) => {
  expect(resolved(expression, `Resources: { R: { Type: ${type} } }`)).toMatch(form);
});

test('each type can hold a made-up name, twelve digits and a letter at least', () => {
  expect(Object.values(RESOURCE_TYPES).filter(({ maxLength }) => maxLength < 14)).toEqual([]);
});
