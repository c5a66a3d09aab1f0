/**
 * How much of what a template and its stack may have.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const limits = {
  /** Bytes of a template's body that lies in S3, where CodePipeline puts it. */
  templateBytes: 1_000_000,
  /** Resources of a template. */
  resources: 500,
  /** Outputs of a template. */
  outputs: 200,
  /** Parameters of a template. */
  parameters: 200,
  /** Mappings of a template. */
  mappings: 200,
  /** Bytes of a parameter's value. */
  parameterBytes: 4096,
  /** Characters of the name of a parameter, a resource or an output. */
  name: 255,
  /** Tags of a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
  tags: 50,
  /**
   * Bytes of a CodePipeline action's ParameterOverrides, one kilobyte.
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-action-reference.html
   */
  parameterOverrides: 1024,
} as const;
