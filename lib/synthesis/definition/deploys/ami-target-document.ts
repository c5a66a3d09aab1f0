import * as z from 'zod';
import { choice } from '../choice';
import { duration, fields, text, texts } from '../field';
import { serversFields } from './servers-document';

const how = {
  minimumHealthy: z
    .int()
    .min(0)
    .max(100)
    .meta({ description: 'How many percent of the servers serve at every moment: 0 to 100. Default: 90.', default: 90 })
    .optional(),
  warmUp: duration('How long a new server has until it counts.', { default: '5m' }).optional(),
  checkpoints: fields('Where the refresh stands still and is watched.', {
    at: z
      .array(z.int().min(1).max(100))
      .min(1)
      .meta({ description: 'After how many percent of the servers, in rising order.', examples: [[10, 50]] }),
    pause: duration('How long.', { default: '10m' }).optional(),
  })
    .meta({ description: 'Where the refresh stands still and is watched. Default: nowhere.' })
    .optional(),
  timeout: duration('How long the refresh may take: 5m to 480m.', { default: '120m' }).optional(),
};

const managed = fields('Servers that the environment makes.', {
  managed: fields(
    'An auto scaling group behind an Application Load Balancer, empty until the first AMI is deployed. Outputs: `url`, `loadBalancer`, `scalingGroup`.',
    serversFields,
  ),
  ...how,
});

const existing = fields('An auto scaling group that exists already.', {
  group: text('The name of the auto scaling group. Output: `scalingGroup`.', { examples: ['shop-web'] }),
  template: text('The id of its launch template.', { examples: ['lt-0a1b2c3d4e5f60718'] }),
  role: text("The name of its instances' role.", {
    otherwise: 'its launch template names none',
    examples: ['shop-web'],
  }).optional(),
  alarms: texts('The names of alarms that turn the refresh back.', {
    otherwise: 'none',
    examples: [['shop-web-errors']],
  }).optional(),
  url: text('Where people reach it. Output: `url`.', { examples: ['https://www.acme.example/'] }).optional(),
  ...how,
});

/** The key `ami` of a deploy. */
export const amiTargetDocument = choice({ what: 'an AMI target', keys: ['managed', 'group'] }, [
  managed,
  existing,
]).meta({
  description:
    'Deploy an AMI that a build baked: a new version of a launch template, and an instance refresh that replaces every server.',
});

/** What is written under `ami` of a deploy. */
export type AmiTargetDocument = z.infer<typeof amiTargetDocument>;
/** How an instance refresh goes, as it is written. */
export type RefreshDocument = Pick<AmiTargetDocument, keyof typeof how>;
