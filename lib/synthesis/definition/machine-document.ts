import { choice } from './choice';
import { fields, text, word } from './field';

const architecture = word(['x86_64', 'arm64'], 'The processor.', { default: 'x86_64' }).optional();

const container = fields('A container of its own for each build.', {
  size: word(
    ['small', 'medium', 'large', 'xlarge', '2xlarge'],
    "CodeBuild's compute size: 2, 4, 8, 36 or 72 processors; arm64 has 2, 4, 8, 16 or 48.",
  ),
  architecture,
});

const lambda = fields(
  'Lambda compute: starts in seconds and ends after 15 minutes, without root, containers, caches, VPC or batches.',
  {
    lambda: word(['1GB', '2GB', '4GB', '8GB', '10GB'], 'Its memory.'),
    architecture,
  },
);

const fleet = fields('A reserved-capacity fleet of yours.', {
  fleet: text('The ARN of the fleet.', {
    pattern: '^arn:aws(-cn|-us-gov)?:codebuild:[a-z0-9-]+:[0-9]{12}:fleet/.+$',
    examples: ['arn:aws:codebuild:ap-northeast-2:111122223333:fleet/builders:5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90'],
  }),
  architecture,
});

/** The key `machine` of a build. */
export const machineDocument = choice({ what: 'a machine', keys: ['size', 'lambda', 'fleet'] }, [
  container,
  lambda,
  fleet,
])
  .meta({ description: 'What the build runs on. Default: a small container of x86_64.' })
  .optional();
