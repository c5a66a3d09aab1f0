import type * as z from 'zod';
import { choice } from '../choice';
import { count, duration, fields, text, texts, word } from '../field';

const bake = (what: string) => duration(what, { default: '5m', examples: ['10m'] }).optional();

const strategy = choice({ what: 'a strategy', keys: ['rolling', 'blueGreen', 'linear', 'canary'] }, [
  fields('Old tasks are replaced by new ones, some at a time; a circuit breaker turns back to the old ones.', {
    rolling: fields('How much keeps serving.', {
      minimumHealthy: count('How many percent of the tasks serve at every moment.', {
        default: 100,
        examples: [50],
      }).optional(),
    }),
  }),
  fields('As many new tasks beside the old ones, and all requests at once to the new ones.', {
    blueGreen: fields('How it is watched.', { bake: bake('How long the old tasks wait to take over again.') }),
  }),
  fields('Requests go over to new tasks in equal parts.', {
    linear: fields('How fast.', {
      step: count('How many percent of the requests go over at a time: 3 to 100.', { default: 10 }).optional(),
      every: duration('How long between two steps.', { default: '3m' }).optional(),
      bake: bake('How long the old tasks wait, after the last step, to take over again.'),
    }),
  }),
  fields('Some requests go over to new tasks, and the others when those did well.', {
    canary: fields('How many, and how long.', {
      percent: count('How many percent of the requests go over first: 1 to 99.', { default: 10 }).optional(),
      every: duration('How long until the others go over.', { default: '10m' }).optional(),
      bake: bake('How long the old tasks wait, after that, to take over again.'),
    }),
  }),
]).meta({ description: 'How new tasks take over. Default: { rolling: {} }.' });

const managed = fields('A service that the environment makes.', {
  managed: fields(
    'A Fargate service behind an Application Load Balancer. Outputs: `url`, `cluster`, `service`, `family`, `loadBalancer`, `taskRole`, `executionRole`.',
    {
      port: count('The port that the container listens on; it is told by the variable `PORT`.', {
        default: 8080,
      }).optional(),
      health: text('The path that answers 200 when the container is well.', {
        default: '/',
        examples: ['/health'],
      }).optional(),
      cpu: count('Units of CPU of a task, of which 1024 are one vCPU.', { default: 256 }).optional(),
      memory: count('MiB of memory of a task; what Fargate has for the CPU.', {
        otherwise: 'twice the cpu',
      }).optional(),
      architecture: word(['x86_64', 'arm64'], 'The processor.', { default: 'x86_64' }).optional(),
      tasks: fields('How many tasks run.', {
        least: count('At least.', { default: 2 }).optional(),
        most: count('At most.', { otherwise: 'twice the least' }).optional(),
        cpu: count('How many percent of their CPU tasks are meant to use: 10 to 90.', { default: 60 }).optional(),
      })
        .meta({ description: 'How many tasks run. Default: { least: 2, most: 4, cpu: 60 }.' })
        .optional(),
      domain: text('Your own domain name, served over TLS. Point it at the load balancer yourself.', {
        otherwise: 'none: the service is reached by HTTP, and only from inside of its network',
        examples: ['api.acme.example'],
      }).optional(),
      certificate: text("The ARN of the ACM certificate for the domain, in the environment's region.", {
        examples: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90'],
      }).optional(),
      role: text('The name of a role that exists, as which the containers act.', {
        otherwise: 'a new one without any right',
        examples: ['shop-api'],
      }).optional(),
      zones: count('How many availability zones the network of the environment spreads over: 2 or 3.', {
        default: 2,
      }).optional(),
      strategy: strategy.optional(),
      by: word(['ecs', 'codedeploy'], 'Who moves the requests: Amazon ECS itself, or CodeDeploy.', {
        default: 'ecs',
      }).optional(),
      testPort: count('A port of the load balancer that answers, inside of its network, from the new tasks first.', {
        otherwise: 'none; with CodeDeploy 8443',
        examples: [8443],
      }).optional(),
      alarms: fields('What turns a deployment back.', {
        errors: count('How many percent of the responses may be errors of the service (5xx), for two minutes.', {
          default: 5,
        }).optional(),
        latency: count('How many milliseconds the slowest twentieth of the responses may take, for three minutes.', {
          default: 2000,
        }).optional(),
      })
        .meta({ description: 'What turns a deployment back. Default: { errors: 5, latency: 2000 }.' })
        .optional(),
      timeout: duration('How long a deployment may take: 1m to 60m; with CodeDeploy, it says for itself.', {
        default: '60m',
      }).optional(),
    },
  ),
});

const existing = fields('A service that exists already, with a strategy of its own.', {
  cluster: text('The name of its cluster.', { examples: ['shop'] }),
  service: text('The name of the service.', { examples: ['api'] }),
  container: text('The container of its task definition that the image is for.', { examples: ['api'] }),
  roles: texts("The names of its tasks' role and execution role, which a new revision is registered with.", {
    otherwise: 'its task definition has none',
    examples: [['shop-api', 'shop-execution']],
  }).optional(),
  codedeploy: fields('What CodeDeploy calls it.', {
    application: text('The name of the application.', { examples: ['shop'] }),
    group: text('The name of the deployment group.', { examples: ['api'] }),
  })
    .meta({
      description: 'What CodeDeploy calls it, when it is deployed by CodeDeploy. Default: Amazon ECS deploys it.',
    })
    .optional(),
  url: text('Where people reach it. Output: `url`.', { examples: ['https://api.acme.example/'] }).optional(),
  timeout: duration('How long a deployment may take: 1m to 60m; with CodeDeploy, it says for itself.', {
    default: '60m',
  }).optional(),
});

/** The key `ecs` of a deploy. */
export const ecsDocument = choice({ what: 'an ECS target', keys: ['managed', 'cluster'] }, [managed, existing]).meta({
  description: 'Deploy an image to Amazon ECS: to a service that is `managed`, or to one of a `cluster` that exists.',
});

/** What is written under `ecs`. */
export type EcsDocument = z.infer<typeof ecsDocument>;
/** What is written under `ecs.managed`. */
export type ManagedServiceDocument = Extract<EcsDocument, { managed: unknown }>['managed'];
/** What is written under `strategy`. */
export type StrategyDocument = NonNullable<ManagedServiceDocument['strategy']>;
