import type * as z from 'zod';
import { choice } from '../choice';
import { count, duration, fields, list, text, truth, word } from '../field';

const strategy = choice({ what: 'a strategy', keys: ['allAtOnce', 'canary', 'linear'] }, [
  fields('All calls go to the new version at once. No alarm has the time to end that.', {
    allAtOnce: fields('Nothing more is to be said.', {}),
  }),
  fields('Some calls go to the new version, and the others when those did well.', {
    canary: fields('How many, and how long.', {
      percent: count('How many percent of the calls go over first: 1 to 99.', { default: 10 }).optional(),
      every: duration('How long until the others go over; at most 2d.', { default: '5m' }).optional(),
    }),
  }),
  fields('Calls go over to the new version in equal parts.', {
    linear: fields('How fast.', {
      step: count('How many percent of the calls go over at a time: 1 to 99.', { default: 10 }).optional(),
      every: duration('How long between two steps; all of them at most 2d.', { default: '1m' }).optional(),
    }),
  }),
]);

const vpc = fields('A network of yours that the function is in.', {
  subnets: list(text('A subnet.'), 'Private subnets, with a way to what the function calls.', {
    examples: [['subnet-0a1b2c3d4e5f60718']],
  }),
  securityGroups: list(text('A security group.'), 'The security groups of the function.', {
    examples: [['sg-0a1b2c3d4e5f60718']],
  }),
});

const managed = fields('A function that the environment makes.', {
  managed: fields(
    'A function with an alias `live`, which answers 503 until the first release. Outputs: `function`, `alias`, `alarms`, and `url` where it has one.',
    {
      runtime: text('What it runs on: a runtime of Node.js or Python.', {
        default: 'nodejs24.x',
        examples: ['python3.14'],
      }).optional(),
      handler: text('The function that is called, of the file `index` at the root of the artifact.', {
        default: 'index.handler',
        pattern: '^index\\.[A-Za-z_][A-Za-z0-9_]*$',
      }).optional(),
      architecture: word(['x86_64', 'arm64'], 'The processor.', { default: 'arm64' }).optional(),
      memory: count('MiB of memory: 128 to 10240.', { default: 256 }).optional(),
      timeout: count('How many seconds a call may take: 1 to 900.', { default: 10 }).optional(),
      url: truth('Whether it has a URL, for requests that are signed with credentials of AWS.', {
        default: false,
      }).optional(),
      vpc: vpc.optional(),
      strategy: strategy
        .meta({ description: 'How calls go over to a new version. Default: { canary: { percent: 10, every: 5m } }.' })
        .optional(),
      alarms: fields('What turns a deployment back.', {
        errors: count('How many calls may fail in a minute, less one: as many are an alarm.', {
          default: 1,
        }).optional(),
        throttles: count('How many calls may be turned away in a minute, less one.', { default: 1 }).optional(),
      })
        .meta({ description: 'What turns a deployment back. Default: { errors: 1, throttles: 1 }.' })
        .optional(),
    },
  ),
});

const existing = fields('A function that exists already.', {
  function: text('The name of the function.', { examples: ['orders'] }),
  alias: text('The alias that callers use; it points to one version.', { examples: ['live'] }),
  strategy: strategy
    .meta({ description: 'How calls go over to a new version. Default: { allAtOnce: {} }.' })
    .optional(),
  alarms: list(text('An alarm.'), 'The names of alarms that turn a deployment back, at most 10.', {
    otherwise: 'none',
    examples: [['orders-errors']],
  }).optional(),
  url: text('Where people reach it. Output: `url`.', { examples: ['https://orders.acme.example/'] }).optional(),
});

/** What stands under `lambda` of a deploy. */
export const lambdaDocument = choice({ what: 'a Lambda target', keys: ['managed', 'function'] }, [
  managed,
  existing,
]).meta({
  description: 'Deploy a bundle to AWS Lambda: to a function that is `managed`, or to a `function` that exists.',
});

/** A deploy to Lambda as it is written. */
export type LambdaDocument = z.infer<typeof lambdaDocument>;
/** What is written under `lambda.managed`. */
export type ManagedFunctionDocument = Extract<LambdaDocument, { managed: unknown }>['managed'];
/** What is written under `strategy`. */
export type ShiftDocument = NonNullable<ManagedFunctionDocument['strategy']>;
