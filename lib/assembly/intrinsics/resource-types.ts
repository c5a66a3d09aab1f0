/**
 * What CloudFormation returns for the resources of one type. In its patterns `{name}` is the physical name, `{id}` a
 * made-up identifier, `{region}`, `{account}`, `{partition}` and `{suffix}` are the stack's, `{website}` is `.` or `-`
 * by the region, `{function}` the function that the property FunctionName names, and `{Property}` a property's own value.
 */
export interface ResourceType {
  /** The property that gives the physical name. @default - nothing names it */
  readonly named?: string;
  /** The longest physical name, in characters. */
  readonly maxLength: number;
  /** Whether a physical name has no capital letters. @default false */
  readonly lower?: true;
  /** What `Ref` returns. */
  readonly ref: string;
  /** What `Fn::GetAtt` returns, by attribute. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The types that deliveries are made of; any other gets a made-up name and a generic ARN.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::S3::Bucket': {
    named: 'BucketName',
    maxLength: 63,
    lower: true,
    ref: '{name}',
    attributes: {
      Arn: 'arn:{partition}:s3:::{name}',
      DomainName: '{name}.s3.{suffix}',
      RegionalDomainName: '{name}.s3.{region}.{suffix}',
      DualStackDomainName: '{name}.s3.dualstack.{region}.{suffix}',
      WebsiteURL: 'http://{name}.s3-website{website}{region}.{suffix}',
    },
  },
  'AWS::CloudFront::Distribution': {
    maxLength: 14,
    ref: '{id:E13}',
    attributes: { Id: '{id:E13}', DomainName: '{id:d13}.cloudfront.net' },
  },
  'AWS::CloudFront::Function': {
    named: 'Name',
    maxLength: 64,
    ref: 'arn:{partition}:cloudfront::{account}:function/{name}',
    attributes: {
      FunctionARN: 'arn:{partition}:cloudfront::{account}:function/{name}',
      'FunctionMetadata.FunctionARN': 'arn:{partition}:cloudfront::{account}:function/{name}',
      Stage: 'LIVE',
    },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': { maxLength: 128, ref: '{uuid}', attributes: { Id: '{uuid}' } },
  'AWS::CloudFront::OriginAccessControl': { maxLength: 64, ref: '{id:E13}', attributes: { Id: '{id:E13}' } },
  'AWS::CloudFront::CachePolicy': { maxLength: 128, ref: '{uuid}', attributes: { Id: '{uuid}' } },
  'AWS::CodePipeline::Pipeline': { named: 'Name', maxLength: 100, ref: '{name}', attributes: { Version: '1' } },
  'AWS::CodeBuild::Project': {
    named: 'Name',
    maxLength: 150,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:codebuild:{region}:{account}:project/{name}' },
  },
  'AWS::CodeBuild::ReportGroup': {
    named: 'Name',
    maxLength: 128,
    ref: 'arn:{partition}:codebuild:{region}:{account}:report-group/{name}',
    attributes: { Arn: 'arn:{partition}:codebuild:{region}:{account}:report-group/{name}' },
  },
  'AWS::CodeCommit::Repository': {
    named: 'RepositoryName',
    maxLength: 100,
    ref: '{uuid}',
    attributes: {
      Name: '{name}',
      Arn: 'arn:{partition}:codecommit:{region}:{account}:{name}',
      CloneUrlHttp: 'https://git-codecommit.{region}.{suffix}/v1/repos/{name}',
      CloneUrlSsh: 'ssh://git-codecommit.{region}.{suffix}/v1/repos/{name}',
    },
  },
  'AWS::CodeStarConnections::Connection': {
    maxLength: 32,
    ref: 'arn:{partition}:codestar-connections:{region}:{account}:connection/{uuid}',
    attributes: { ConnectionArn: 'arn:{partition}:codestar-connections:{region}:{account}:connection/{uuid}' },
  },
  'AWS::CodeConnections::Connection': {
    maxLength: 32,
    ref: 'arn:{partition}:codeconnections:{region}:{account}:connection/{uuid}',
    attributes: { ConnectionArn: 'arn:{partition}:codeconnections:{region}:{account}:connection/{uuid}' },
  },
  'AWS::Lambda::Function': {
    named: 'FunctionName',
    maxLength: 64,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:lambda:{region}:{account}:function:{name}' },
  },
  'AWS::Lambda::Version': {
    maxLength: 64,
    ref: 'arn:{partition}:lambda:{region}:{account}:function:{function}:1',
    attributes: { Version: '1', FunctionArn: 'arn:{partition}:lambda:{region}:{account}:function:{function}:1' },
  },
  'AWS::Lambda::Alias': {
    maxLength: 64,
    ref: 'arn:{partition}:lambda:{region}:{account}:function:{function}:{Name}',
    attributes: { AliasArn: 'arn:{partition}:lambda:{region}:{account}:function:{function}:{Name}' },
  },
  'AWS::Lambda::Url': {
    maxLength: 64,
    ref: 'arn:{partition}:lambda:{region}:{account}:function:{name}',
    attributes: { FunctionUrl: 'https://{id:u32}.lambda-url.{region}.on.aws/' },
  },
  'AWS::CloudWatch::Alarm': {
    named: 'AlarmName',
    maxLength: 255,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:cloudwatch:{region}:{account}:alarm:{name}' },
  },
  'AWS::SNS::Topic': {
    named: 'TopicName',
    maxLength: 256,
    ref: 'arn:{partition}:sns:{region}:{account}:{name}',
    attributes: { TopicArn: 'arn:{partition}:sns:{region}:{account}:{name}', TopicName: '{name}' },
  },
  'AWS::SQS::Queue': {
    named: 'QueueName',
    maxLength: 80,
    ref: 'https://sqs.{region}.{suffix}/{account}/{name}',
    attributes: {
      Arn: 'arn:{partition}:sqs:{region}:{account}:{name}',
      QueueName: '{name}',
      QueueUrl: 'https://sqs.{region}.{suffix}/{account}/{name}',
    },
  },
  'AWS::KMS::Key': {
    maxLength: 36,
    ref: '{uuid}',
    attributes: { Arn: 'arn:{partition}:kms:{region}:{account}:key/{uuid}', KeyId: '{uuid}' },
  },
  'AWS::KMS::Alias': { named: 'AliasName', maxLength: 256, ref: '{name}', attributes: {} },
  'AWS::IAM::Role': {
    named: 'RoleName',
    maxLength: 64,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:iam::{account}:role/{name}', RoleId: '{id:AROA17}' },
  },
  'AWS::Logs::LogGroup': {
    named: 'LogGroupName',
    maxLength: 512,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:logs:{region}:{account}:log-group:{name}:*' },
  },
  'AWS::SecretsManager::Secret': {
    named: 'Name',
    maxLength: 512,
    ref: 'arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{id:6}',
    attributes: { Id: 'arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{id:6}' },
  },
  'AWS::SSM::Parameter': { named: 'Name', maxLength: 1011, ref: '{name}', attributes: { Value: '{Value}' } },
  'AWS::Events::Rule': {
    named: 'Name',
    maxLength: 64,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:events:{region}:{account}:rule/{name}' },
  },
  'AWS::ECR::Repository': {
    named: 'RepositoryName',
    maxLength: 256,
    lower: true,
    ref: '{name}',
    attributes: {
      Arn: 'arn:{partition}:ecr:{region}:{account}:repository/{name}',
      RepositoryUri: '{account}.dkr.ecr.{region}.{suffix}/{name}',
    },
  },
  'AWS::ElasticBeanstalk::Application': { named: 'ApplicationName', maxLength: 100, ref: '{name}', attributes: {} },
  'AWS::ElasticBeanstalk::Environment': {
    named: 'EnvironmentName',
    maxLength: 40,
    ref: '{name}',
    attributes: { EndpointURL: 'awseb-{name}-{id:10}.{region}.elb.{suffix}' },
  },
  'AWS::ECS::Cluster': {
    named: 'ClusterName',
    maxLength: 255,
    ref: '{name}',
    attributes: { Arn: 'arn:{partition}:ecs:{region}:{account}:cluster/{name}' },
  },
  'AWS::ECS::TaskDefinition': {
    named: 'Family',
    maxLength: 255,
    ref: 'arn:{partition}:ecs:{region}:{account}:task-definition/{name}:1',
    attributes: { TaskDefinitionArn: 'arn:{partition}:ecs:{region}:{account}:task-definition/{name}:1' },
  },
  'AWS::StepFunctions::StateMachine': {
    named: 'StateMachineName',
    maxLength: 80,
    ref: 'arn:{partition}:states:{region}:{account}:stateMachine:{name}',
    attributes: { Arn: 'arn:{partition}:states:{region}:{account}:stateMachine:{name}', Name: '{name}' },
  },
  'AWS::CloudFormation::Stack': {
    maxLength: 128,
    ref: 'arn:{partition}:cloudformation:{region}:{account}:stack/{name}/{uuid}',
    attributes: {},
  },
};
