/** A processor that an AMI is for. */
type Architecture = 'x86_64' | 'arm64';

/**
 * The public parameters of Systems Manager that hold the newest AMI of a system, by the system's name.
 *
 * @see https://docs.aws.amazon.com/linux/al2023/ug/ec2.html#launch-via-aws-cli
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 */
export const baseImages = {
  'amazon-linux-2023': {
    x86_64: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
    arm64: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
  },
  'ubuntu-24.04': {
    x86_64: '/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id',
    arm64: '/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Architecture, string>>>>;

/** What an AMI begins with: the name of a parameter that holds one, `/…`, or the id of one, `ami-…`. */
export function toBaseImage(base: string, architecture: Architecture): string {
  return Object.hasOwn(baseImages, base) ? baseImages[base as keyof typeof baseImages][architecture] : base;
}
