import type * as z from 'zod';
import { duration, fields, list, named, text, texts, truth, word } from '../field';

const statement = fields('What the stack may do: actions of a service on some resources.', {
  actions: texts('Actions of IAM.', { examples: [['dynamodb:CreateTable', 'dynamodb:DescribeTable']] }),
  resources: texts('ARNs of resources.', {
    examples: ['arn:aws:dynamodb:ap-northeast-2:111122223333:table/shop-*'],
  }),
});

const changes = fields('How the changes are told before they are made.', {
  approve: truth('Whether the pipeline waits until a person approves them.', { default: true }).optional(),
  ask: list(
    fields('Somebody to ask.', { email: text('An e-mail address.', { examples: ['platform@acme.example'] }) }),
    'Who is asked. Each address must confirm its subscription once.',
    { otherwise: 'nobody but those whom `notify` tells that the pipeline waits' },
  ).optional(),
  timeout: duration("After how long nobody's answer is a rejection: 5m to 60d.", { default: '7d' }).optional(),
});

/** What stands under `cloudformation` of a deploy. */
export const cloudFormationDocument = fields('Deploy a CloudFormation template as a stack.', {
  template: text('The template in the artifact, JSON or YAML.', { examples: ['template.yaml'] }),
  stack: text('The name of the stack, which is made when it is not there.', { examples: ['shop-infrastructure'] }),
  parameters: named(text('Its value.'), "The values of the template's parameters.", {
    otherwise: 'those of the template',
    examples: [{ Stage: 'staging' }],
  }).optional(),
  capabilities: list(
    word(
      ['IAM', 'NAMED_IAM', 'AUTO_EXPAND'],
      '`IAM`: roles and policies; `NAMED_IAM`: also with names of their own; `AUTO_EXPAND`: macros.',
    ),
    'What the template does that somebody must acknowledge.',
    { otherwise: 'none' },
  ).optional(),
  tags: named(text('Its value.'), 'Tags of the stack and its resources, besides `conveyor:version`.').optional(),
  role: text('The ARN of the role that CloudFormation takes.', {
    examples: ['arn:aws:iam::111122223333:role/deploy-shop'],
  }).optional(),
  allow: list(statement, 'What the role may do that Conveyor makes for CloudFormation, in place of `role`.').optional(),
  changes: changes.optional(),
  outputs: list(text('The name of an output.'), "The stack's outputs that later actions read as `#{deploy.NAME}`.", {
    otherwise: 'none',
  }).optional(),
});

/** A deploy to CloudFormation as it is written. */
export type CloudFormationDocument = z.infer<typeof cloudFormationDocument>;
