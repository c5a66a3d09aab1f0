/** A kind of action that CodePipeline knows. */
export interface ActionProvider {
  /** `Build`. */
  readonly category: string;
  /** `AWS`, `ThirdParty` or `Custom`. */
  readonly owner: string;
  /** `CodeBuild`. */
  readonly provider: string;
  /** The least and the most input artifacts. */
  readonly inputs: readonly [number, number];
  /** The least and the most output artifacts. */
  readonly outputs: readonly [number, number];
  /** The configuration that the action cannot do without. */
  readonly required: readonly string[];
}

type Row = readonly [string, string, string, readonly [number, number], readonly [number, number], string];

/** Category, owner, provider, inputs, outputs, required configuration. */
const rows: readonly Row[] = [
  ['Source', 'AWS', 'CodeCommit', [0, 0], [1, 1], 'RepositoryName BranchName'],
  ['Source', 'AWS', 'CodeStarSourceConnection', [0, 0], [1, 1], 'ConnectionArn FullRepositoryId BranchName'],
  ['Source', 'AWS', 'S3', [0, 0], [1, 1], 'S3Bucket S3ObjectKey'],
  ['Source', 'AWS', 'ECR', [0, 0], [1, 1], 'RepositoryName'],
  ['Source', 'ThirdParty', 'GitHub', [0, 0], [1, 1], 'Owner Repo Branch OAuthToken'],
  ['Build', 'AWS', 'CodeBuild', [1, 5], [0, 5], 'ProjectName'],
  ['Test', 'AWS', 'CodeBuild', [1, 5], [0, 5], 'ProjectName'],
  ['Compute', 'AWS', 'Commands', [1, 10], [0, 1], 'Commands'],
  ['Build', 'AWS', 'ECRBuildAndPublish', [1, 1], [0, 0], 'ECRRepositoryName'],
  ['Invoke', 'AWS', 'InspectorScan', [0, 1], [1, 1], 'InspectorRunMode'],
  ['Test', 'AWS', 'DeviceFarm', [1, 1], [0, 0], 'ProjectId DevicePoolArn TestType'],
  ['Build', 'Custom', 'Jenkins', [0, 5], [0, 5], 'ProjectName'],
  ['Test', 'Custom', 'Jenkins', [0, 5], [0, 5], 'ProjectName'],
  ['Test', 'ThirdParty', 'GhostInspector', [0, 0], [0, 0], ''],
  ['Approval', 'AWS', 'Manual', [0, 0], [0, 0], ''],
  ['Invoke', 'AWS', 'Lambda', [0, 5], [0, 5], 'FunctionName'],
  ['Invoke', 'AWS', 'StepFunctions', [0, 1], [0, 1], 'StateMachineArn'],
  ['Invoke', 'AWS', 'CodePipeline', [0, 0], [0, 0], 'PipelineName'],
  ['Deploy', 'AWS', 'S3', [1, 1], [0, 0], 'BucketName Extract'],
  ['Deploy', 'AWS', 'ECS', [1, 1], [0, 0], 'ClusterName ServiceName'],
  ['Deploy', 'AWS', 'CodeDeployToECS', [1, 5], [0, 0], 'ApplicationName DeploymentGroupName'],
  ['Deploy', 'AWS', 'CodeDeploy', [1, 1], [0, 0], 'ApplicationName DeploymentGroupName'],
  ['Deploy', 'AWS', 'ElasticBeanstalk', [1, 1], [0, 0], 'ApplicationName EnvironmentName'],
  ['Deploy', 'AWS', 'CloudFormation', [0, 10], [0, 1], 'ActionMode StackName'],
  ['Deploy', 'AWS', 'CloudFormationStackSet', [1, 3], [0, 0], 'StackSetName TemplatePath'],
  ['Deploy', 'AWS', 'CloudFormationStackInstances', [0, 3], [0, 0], 'StackSetName DeploymentTargets Regions'],
  ['Deploy', 'AWS', 'Lambda', [0, 1], [0, 0], 'FunctionName'],
  ['Deploy', 'AWS', 'EKS', [1, 1], [0, 0], 'ClusterName'],
  ['Deploy', 'AWS', 'EC2', [1, 1], [0, 0], 'InstanceTagKey InstanceTagValue'],
  ['Deploy', 'AWS', 'ServiceCatalog', [1, 1], [0, 0], 'ProductId'],
  ['Deploy', 'ThirdParty', 'AlexaSkillsKit', [1, 2], [0, 0], 'ClientId ClientSecret RefreshToken SkillId'],
  ['Deploy', 'AWS', 'AppConfig', [1, 1], [0, 0], 'Application Environment ConfigurationProfile'],
];

/**
 * Every kind of action, with its artifacts and the configuration that it cannot do without.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-valid-providers.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-action-artifacts.html
 */
export const providers: readonly ActionProvider[] = rows.map(
  ([category, owner, provider, inputs, outputs, required]) => ({
    category,
    owner,
    provider,
    inputs,
    outputs,
    required: required.split(' ').filter((key) => key !== ''),
  }),
);
