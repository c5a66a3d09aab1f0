import type * as z from 'zod';
import { count, fields, text } from '../field';

/** What is said of servers that the environment makes. */
export const serversFields = {
  instances: fields('How many servers run.', {
    least: count('At least.', { default: 2 }).optional(),
    most: count('At most.', { otherwise: 'twice the least' }).optional(),
    cpu: count('How many percent of their CPU servers are meant to use: 10 to 90.', { default: 60 }).optional(),
  })
    .meta({ description: 'How many servers run. Default: { least: 2, most: 4, cpu: 60 }.' })
    .optional(),
  type: text('The type of the instances; one with Graviton is arm64.', {
    default: 't4g.small',
    examples: ['m7g.large', 't3.small'],
  }).optional(),
  disk: count('GiB of the encrypted volume of each: 8 to 16000.', { default: 16 }).optional(),
  port: count('The port that the application listens on.', { default: 8080 }).optional(),
  health: text('The path that answers 200 when the application is well.', {
    default: '/',
    examples: ['/health'],
  }).optional(),
  domain: text('Your own domain name, served over TLS. Point it at the load balancer yourself.', {
    otherwise: 'none: the servers are reached by HTTP, and only from inside of their network',
    examples: ['www.acme.example'],
  }).optional(),
  certificate: text("The ARN of the ACM certificate for the domain, in the environment's region.", {
    examples: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90'],
  }).optional(),
  zones: count('How many availability zones the network of the environment spreads over: 2 or 3.', {
    default: 2,
  }).optional(),
  alarms: fields('What turns a deployment back.', {
    errors: count('How many percent of the responses may be errors of the application (5xx), for two minutes.', {
      default: 5,
    }).optional(),
    latency: count('How many milliseconds the slowest twentieth of the responses may take, for three minutes.', {
      default: 2000,
    }).optional(),
  })
    .meta({ description: 'What turns a deployment back. Default: { errors: 5, latency: 2000 }.' })
    .optional(),
};

const servers = fields('Servers that the environment makes.', serversFields);

/** Servers as they are written. */
export type ServersDocument = z.infer<typeof servers>;
