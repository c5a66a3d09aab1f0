/** The name of a pipeline's stack. */
export function toPipelineStackName(pipeline: string): string {
  return toStackName('pipeline', pipeline);
}

/** The name of the stack of an environment's targets. */
export function toEnvironmentStackName(delivery: string, environment: string): string {
  return toStackName('environment', delivery, environment);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html for the characters */
function toStackName(...parts: readonly string[]): string {
  return parts.join('-').replace(/[^A-Za-z0-9-]/g, '-');
}
