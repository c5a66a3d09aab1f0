import * as z from 'zod';
import { choice } from '../choice';
import { fields, named, text, word } from '../field';
import { serversFields } from './servers-document';

const batch = z
  .union(
    [
      z.enum(['oneAtATime', 'halfAtATime', 'allAtOnce']),
      fields('How many hosts serve at every moment.', {
        minimumHealthy: z
          .union([z.int().min(0), z.string().min(1)], { error: 'a number of hosts, or a percentage of them' })
          .meta({ description: 'A number of hosts, or a percentage of them.', examples: ['75%', 2] }),
      }),
    ],
    { error: 'oneAtATime, halfAtATime, allAtOnce or { minimumHealthy: 75% }' },
  )
  .meta({ description: 'How many hosts get the new version at a time. Default: oneAtATime.' })
  .optional();

const how = {
  batch,
  strategy: word(
    ['inPlace', 'blueGreen'],
    'Whether the hosts themselves get the new version, or new ones in their place.',
    {
      default: 'inPlace',
    },
  ).optional(),
};

const tags = (what: string) => named(z.string(), what, { examples: [{ Role: 'web' }] });

const managedHosts = choice({ what: 'what CodeDeploy deploys to', keys: ['servers', 'tags', 'onPremises'] }, [
  fields('Servers that the environment makes.', {
    servers: fields(
      'An auto scaling group of Amazon Linux with the agent of CodeDeploy, behind an Application Load Balancer.',
      serversFields,
    ),
    ...how,
  }),
  fields('Instances of EC2 that have these tags, and the agent of CodeDeploy.', {
    tags: tags('The tags that an instance must have, all of them.'),
    role: text("The name of the instances' role, which is let read what is deployed.", {
      otherwise: 'they must be let do so by you',
      examples: ['shop-web'],
    }).optional(),
    ...how,
  }),
  fields('Hosts of your own that are registered with CodeDeploy.', {
    onPremises: tags('The tags that a host must have, all of them.'),
    role: text('The name of the role whose sessions the hosts use, which is let read what is deployed.', {
      otherwise: 'they must be let do so by you',
      examples: ['shop-cellar'],
    }).optional(),
    ...how,
  }),
]);

const managed = fields('What CodeDeploy deploys to, made by the environment.', {
  managed: managedHosts.meta({
    description:
      'An application and a deployment group, which turns back after a failure. Outputs: `application`, `deploymentGroup`; with `servers` also `url`, `loadBalancer` and `scalingGroup`.',
  }),
});

const existing = fields('A deployment group that exists already, in place or blue/green.', {
  application: text('The name of the application. Output: `application`.', { examples: ['shop'] }),
  group: text('The name of the deployment group. Output: `deploymentGroup`.', { examples: ['shop-web'] }),
  configuration: text('The name of its deployment configuration.', {
    default: 'CodeDeployDefault.OneAtATime',
    examples: ['CodeDeployDefault.HalfAtATime'],
  }).optional(),
  role: text("The name of its instances' role, which is let read what is deployed.", {
    otherwise: 'they must be let do so by you',
    examples: ['shop-web'],
  }).optional(),
  url: text('Where people reach it. Output: `url`.', { examples: ['https://www.acme.example/'] }).optional(),
});

/** The key `codedeploy` of a deploy. */
export const codedeployDocument = choice({ what: 'a CodeDeploy target', keys: ['managed', 'application'] }, [
  managed,
  existing,
]).meta({
  description:
    'Deploy files with an appspec to EC2 instances or hosts of your own, by CodeDeploy: `managed`, or an `application` and a `group` that exist.',
});

/** What is written under `codedeploy`. */
export type CodedeployDocument = z.infer<typeof codedeployDocument>;
/** What is written under `codedeploy.managed`. */
export type ManagedHostsDocument = Extract<CodedeployDocument, { managed: unknown }>['managed'];
/** What is written under `batch`. */
export type BatchSizeDocument = NonNullable<ManagedHostsDocument['batch']>;
