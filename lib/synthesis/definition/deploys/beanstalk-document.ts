import type * as z from 'zod';
import { choice } from '../choice';
import { count, duration, fields, named, text, truth } from '../field';

const common = {
  label: text('The label of the version.', {
    otherwise: 'the version that the pipeline records, else the id of the execution',
    examples: ['#{version.VERSION}', '#{Source.CommitId}'],
  }).optional(),
  timeout: duration('How long an update may take until it is green: 5m to 200m. As long may turning back take.', {
    default: '30m',
  }).optional(),
};

const strategy = choice({ what: 'a strategy', keys: ['rolling', 'immutable', 'canary'] }, [
  fields('Instances are changed some at a time, with as many additional ones.', {
    rolling: fields('How many at a time.', {
      percent: count('How many percent of the instances: 1 to 100.', { default: 30 }).optional(),
    }),
  }),
  fields('New instances beside the old ones, which go when all of the new ones are well.', {
    immutable: fields('Nothing more to say.', {}),
  }),
  fields('New instances beside the old ones, and some requests to them first: traffic splitting.', {
    canary: fields('How many, and how long.', {
      percent: count('How many percent of the requests go to the new ones first: 1 to 100.', {
        default: 10,
      }).optional(),
      every: duration('How long until the others go over: 3m to 600m.', { default: '10m' }).optional(),
    }),
  }),
]).meta({ description: 'How a version takes over. Default: { rolling: {} }.' });

const managed = fields('An application and an environment that Conveyor makes.', {
  managed: fields(
    'An environment of its own application, in the network of the environment. Outputs: `url`, `application`, `environment`.',
    {
      platform: text('The name of a solution stack, or the ARN of a platform.', {
        examples: ['64bit Amazon Linux 2023 v6.6.8 running Node.js 22'],
      }),
      health: text('The path that answers 200 when the application is well.', {
        default: '/',
        examples: ['/health'],
      }).optional(),
      env: named(
        text('A value. It is no place for a secret.'),
        'Environment properties, which the application reads.',
        {
          examples: [{ LOG_LEVEL: 'info' }],
        },
      ).optional(),
      instance: text('The type of its instances.', { default: 't3.small' }).optional(),
      balanced: truth('Whether a load balancer spreads requests over several instances.', { default: true }).optional(),
      instances: fields('How many instances run behind the load balancer.', {
        least: count('At least.', { default: 2 }).optional(),
        most: count('At most.', { otherwise: 'twice the least' }).optional(),
      })
        .meta({ description: 'How many instances run. Default: { least: 2, most: 4 }.' })
        .optional(),
      zones: count('How many availability zones the network of the environment spreads over: 2 or 3.', {
        default: 2,
      }).optional(),
      domain: text('Your own domain name, served over TLS. Point it at the load balancer yourself.', {
        otherwise: 'none: it is reached by HTTP, and only from inside of its network',
        examples: ['shop.acme.example'],
      }).optional(),
      certificate: text("The ARN of the ACM certificate for the domain, in the environment's region.", {
        examples: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90'],
      }).optional(),
      strategy: strategy.optional(),
      ...common,
    },
  ),
});

const existing = fields('An environment that exists already, with a policy of its own.', {
  application: text('The name of the application. Output: `application`.', { examples: ['shop'] }),
  environment: text('The name of the environment. Output: `environment`.', { examples: ['shop-production'] }),
  url: text('Where people reach it. Output: `url`.', { examples: ['https://shop.acme.example/'] }).optional(),
  ...common,
});

/** What stands under `beanstalk` of a deploy. */
export const beanstalkDocument = choice({ what: 'a Beanstalk target', keys: ['managed', 'application'] }, [
  managed,
  existing,
]).meta({
  description:
    'Deploy to Elastic Beanstalk: to an environment that is `managed`, or to one of an `application` that exists.',
});

/** A deploy to Elastic Beanstalk as it is written. */
export type BeanstalkDocument = z.infer<typeof beanstalkDocument>;

/** What is written under `beanstalk.managed`. */
export type ManagedBeanstalkDocument = Extract<BeanstalkDocument, { managed: unknown }>['managed'];
