/**
 * The image of AWS's that builds run in: Ubuntu 22.04, with Node.js 18, 20 and 22 among its runtimes.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/available-runtimes.html
 */
export const DEFAULT_IMAGE = 'aws/codebuild/standard:7.0';

/**
 * Whether AWS keeps the image, so that `runtime-versions` of a buildspec chooses in it; in any other it is skipped with a warning.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.phases.install.runtime-versions
 */
export function isManagedImage(image: string): boolean {
  return image.startsWith('aws/codebuild/');
}
