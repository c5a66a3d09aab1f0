import * as z from 'zod';
import { count, fields, list, text, word } from './field';

const network = fields('Where the instances run that the AMI is built and tested on.', {
  subnet: text('The id of a subnet with a way to the internet, or to the endpoints of Systems Manager and Amazon S3.', {
    pattern: '^subnet-[0-9a-f]+$',
    examples: ['subnet-0a1b2c3d4e5f60718'],
  }),
  securityGroups: list(z.string().min(1), 'The security groups of the instances.', {
    examples: [['sg-0a1b2c3d4e5f60718']],
  }),
});

const commands = (description: string, examples: readonly string[]) =>
  list(z.string().min(1), description, { examples: [examples] }).optional();

/** The key `ami` of a build. */
export const amiDocument = fields(
  "Let EC2 Image Builder bake an AMI: the action's `artifact` under `/opt/<name>`, or dependencies alone.",
  {
    base: text(
      "What it begins with: `amazon-linux-2023`, `ubuntu-24.04`, `ami-…`, or `/…`, the name of a parameter of Systems Manager that holds an AMI's id.",
      {
        default: 'amazon-linux-2023',
        pattern: '^(amazon-linux-2023|ubuntu-24\\.04|/.+|ami-[0-9a-f]+)$',
        examples: ['ubuntu-24.04', '/acme/base-ami'],
      },
    ).optional(),
    architecture: word(['x86_64', 'arm64'], 'The processor.', { default: 'x86_64' }).optional(),
    install: commands('Commands that run as root while the AMI is built; with an artifact, in `/opt/<name>`.', [
      'dnf install -y nodejs22',
      'systemctl enable ./server.service',
    ]),
    components: list(
      z.string().min(1),
      'ARNs of further components of Image Builder, each with its version; they go first.',
      { examples: [['arn:aws:imagebuilder:ap-northeast-2:aws:component/amazon-cloudwatch-agent-linux/x.x.x']] },
    ).optional(),
    verify: commands('Commands that run as root on an instance of the AMI; when one fails, there is no AMI.', [
      'curl -fsS --retry 10 --retry-connrefused http://localhost:8080/health',
    ]),
    instance: text('The type of the instances that it is built and tested on.', {
      otherwise: 't3.medium, or t4g.medium for arm64',
      examples: ['c7i.large'],
    }).optional(),
    volume: count("The root volume's size in GiB: 1 to 16000, and no less than the base's.", {
      otherwise: "the base's",
      examples: [16],
    }).optional(),
    network: network
      .meta({ description: "Where the instances run. Default: the default network of the account's region." })
      .optional(),
  },
);

/** What is written under `ami`. */
export type AmiDocument = z.infer<typeof amiDocument>;
