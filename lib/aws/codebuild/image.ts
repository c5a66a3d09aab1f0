/** A processor, as CodeBuild's users call it. */
type Architecture = 'x86_64' | 'arm64';

/**
 * The images of AWS's that builds in containers run in: Amazon Linux 2023 on both processors, with the same runtimes, of which
 * a recipe pins some.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/ec2-compute-images.html
 * @see https://github.com/aws/aws-codebuild-docker-images/blob/master/al/x86_64/standard/6.0/runtimes.yml
 * @see https://github.com/aws/aws-codebuild-docker-images/blob/master/al/aarch64/standard/4.0/runtimes.yml
 */
export const standardImages: Readonly<Record<Architecture, string>> = {
  x86_64: 'aws/codebuild/amazonlinux-x86_64-standard:6.0',
  arm64: 'aws/codebuild/amazonlinux-aarch64-standard:4.0',
};

/**
 * The tags of the images for Lambda compute: each has one runtime in one version.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/lambda-compute-images.html
 */
export const lambdaTags = [
  ...(['nodejs18', 'nodejs20', 'nodejs22', 'nodejs24', 'python3.11', 'python3.12', 'python3.13'] as const),
  ...([
    'ruby3.2',
    'ruby3.4',
    'corretto11',
    'corretto17',
    'corretto21',
    'go1.21',
    'go1.24',
    'dotnet6',
    'dotnet8',
  ] as const),
] as const;

/** What a build runs in on Lambda when it asks for no runtime that an image has. */
const standardTag = 'nodejs22';

/**
 * The image for a build on Lambda compute, by the first of its runtimes that an image has:
 * `aws/codebuild/amazonlinux-aarch64-lambda-standard:corretto21` of `{ java: 'corretto21' }`.
 */
export function toLambdaImage(architecture: Architecture, runtimes: Readonly<Record<string, string>>): string {
  const tag = toLambdaTags(runtimes)[0] ?? standardTag;
  return `aws/codebuild/amazonlinux-${architecture === 'arm64' ? 'aarch64' : architecture}-lambda-standard:${tag}`;
}

/** The tags of the images for Lambda compute that have one of the runtimes: `['corretto21']` of `{ java: 'corretto21' }`. */
export function toLambdaTags(runtimes: Readonly<Record<string, string>>): readonly string[] {
  const wanted = Object.entries(runtimes).map(([name, version]) => toTag(name, version));
  return wanted.filter((one) => lambdaTags.some((known) => known === one));
}

/** Whether an image is one of CodeBuild's own, which CodeBuild fetches by itself. */
export function isOfCodeBuild(image: string): boolean {
  return image.startsWith('aws/codebuild/');
}

/** `nodejs` and `22.x` → `nodejs22`. */
function toTag(name: string, version: string): string {
  switch (name) {
    case 'java':
      return version;
    case 'golang':
      return `go${version}`;
    case 'nodejs':
    case 'dotnet':
      return name + version.replace(/\..*$/, '');
    default:
      return name + version;
  }
}
