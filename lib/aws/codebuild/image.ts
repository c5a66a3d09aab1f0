/**
 * The image of AWS's that builds run in: Ubuntu 22.04, with Node.js 18, 20 and 22 among its runtimes.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/available-runtimes.html
 */
export const DEFAULT_IMAGE = 'aws/codebuild/standard:7.0';
