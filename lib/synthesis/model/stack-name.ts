/** The longest name of a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
export const longestStackName = 128;

/** The name of a pipeline's stack: `pipeline-storefront`. */
export function pipelineStackName(pipeline: string): string {
  return plain(`pipeline-${pipeline}`);
}

/** The name of an environment's stack: `environment-storefront-staging`. */
export function environmentStackName(delivery: string, environment: string): string {
  return plain(`environment-${delivery}-${environment}`);
}

/** The name of the stack of what was released to an environment: `environment-storefront-staging-releases`. */
export function releasesStackName(delivery: string, environment: string): string {
  return `${environmentStackName(delivery, environment)}-releases`;
}

/** The name of the stack that lets a pipeline into an environment of another account or region: `access-storefront-seoul`. */
export function accessStackName(pipeline: string, environment: string): string {
  return plain(`access-${pipeline}-${environment}`);
}

/** The name of the stack with a pipeline's artifacts in another region: `artifacts-storefront-eu-west-1`. */
export function artifactsStackName(pipeline: string, region: string): string {
  return plain(`artifacts-${pipeline}-${region}`);
}

/** A stack's name holds letters, digits and hyphens alone. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, '-');
}
