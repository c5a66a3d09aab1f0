const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

/**
 * How much of what a pipeline may have.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html
 */
export const quotas = {
  /** Stages, the one of the sources among them. */
  leastStages: 2,
  stages: 50,
  /** Actions of a pipeline. */
  actions: 500,
  /** Actions of a stage that run side by side. */
  parallelActions: 50,
  variables: 50,
  /** Characters of a variable's value. */
  variableValue: 1000,
  /** Highest run order. */
  runOrder: 999,
  /** Characters of a value of an action's configuration. @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionConfiguration.html */
  configurationValue: 1000,
  /** Characters of what an approver reads. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Manual.html */
  approvalMessage: 1000,
  /** Filters of pushes, and as many of pull requests, of a source. */
  triggerFilters: 3,
  /** Includes, and as many excludes, of a filter's branches, tags or paths. */
  triggerPatterns: 8,
  /** Characters of one of them. @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GitBranchFilterCriteria.html */
  triggerPattern: 255,
  /** Input artifacts of a CodeBuild action. */
  buildInputs: 5,
  /** Output artifacts of a CodeBuild action. */
  buildOutputs: 5,
  /** Tags of a resource. @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_Tag.html */
  tags: 50,
  tagKey: 128,
  tagValue: 256,
  /** Bytes of an artifact, by `category/provider` of the source that delivers it or of the deploy action that takes it. */
  artifactBytes: {
    'Source/S3': 7 * GIGABYTE,
    'Source/CodeCommit': GIGABYTE,
    'Source/CodeStarSourceConnection': GIGABYTE,
    'Source/GitHub': GIGABYTE,
    'Deploy/ElasticBeanstalk': 512 * MEGABYTE,
    'Deploy/CloudFormation': 256 * MEGABYTE,
    'Deploy/CodeDeployToECS': 3 * MEGABYTE,
  },
} as const;
