import * as z from 'zod';
import { choice } from '../choice';
import { fields, named, text, texts, word } from '../field';

const share = (what: string, otherwise: string) =>
  z
    .union([z.int().min(1), z.string().min(1)], { error: 'a number of instances, or a percentage of them' })
    .meta({ description: `${what}: a number, or a percentage. Default: ${otherwise}.`, examples: [2, '50%'] })
    .optional();

const which = {
  tag: named(z.string(), 'One tag, with the value that the instances have.', { examples: [{ Role: 'web' }] }),
  role: text("The name of the instances' role, which is let read what is deployed.", {
    otherwise: 'they must be let do so by you',
    examples: ['shop-web'],
  }).optional(),
  nodes: word(['instances', 'managedNodes'], 'Instances of EC2, or nodes that Systems Manager manages.', {
    default: 'instances',
  }).optional(),
  batch: share('How many get the new version at a time', 'one'),
  errors: share('How many may fail', 'none'),
  targetGroups: texts('The names of target groups that an instance leaves meanwhile.', {
    otherwise: 'none',
    examples: ['shop-web'],
  }).optional(),
};

const directory = fields('The files into a directory, between two scripts.', {
  directory: text('The directory on the instances, by its absolute path.', { examples: ['/opt/app'] }),
  before: text('The path of a script, in the artifact, that runs before.', {
    otherwise: 'none',
    examples: ['scripts/stop.sh'],
  }).optional(),
  after: text('The path of a script, in the artifact, that runs after.', { examples: ['scripts/start.sh'] }),
  ...which,
});

const spec = fields('What a spec file of the artifact says.', {
  spec: text('The path of a deploy spec or an appspec, in the artifact.', { examples: ['deployspec.yaml'] }),
  ...which,
});

/** The key `ec2` of a deploy. */
export const ec2Document = choice({ what: 'an EC2 target', keys: ['directory', 'spec'] }, [directory, spec]).meta({
  description:
    "Deploy files to the instances that have a tag, by CodePipeline's own provider and Systems Manager: into a `directory`, or as a `spec` says.",
});

/** What is written under `ec2`. */
export type Ec2Document = z.infer<typeof ec2Document>;
