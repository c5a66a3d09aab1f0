import type * as z from 'zod';
import { count, exactlyOneWay, fields, list, named, text, truth, word } from '../field';

const where = {
  accounts: list(text('Twelve digits, in quotes.'), 'The accounts to deploy to, by roles that you manage.', {
    examples: [['111122223333', '444455556666']],
  }).optional(),
  organizationalUnits: list(
    text('The ID of an organizational unit, or of a root.'),
    'The organizational units to deploy to, by roles that AWS Organizations manages.',
    { examples: [['ou-ab12-34cdefgh']] },
  ).optional(),
};

/** What stands under `stackset` of a deploy. */
export const stacksetDocument = fields(
  'Deploy a CloudFormation template as a stack set: a stack for each account and region.',
  {
    name: text('The name of the stack set, which is made when it is not there.', { examples: ['shop-guardrails'] }),
    template: text('The template in the artifact, JSON or YAML.', { examples: ['guardrails.yaml'] }),
    ...where,
    regions: list(
      text('The code of a region.'),
      'The regions, one after another. The first account or unit gets its stack in the first region before all others.',
      { examples: [['ap-northeast-2', 'eu-central-1']] },
    ),
    parameters: named(text('Its value, without spaces.'), "The values of the template's parameters.", {
      otherwise: 'those of the template',
      examples: [{ Stage: 'production' }],
    }).optional(),
    capabilities: list(
      word(['IAM', 'NAMED_IAM'], '`IAM`: roles and policies; `NAMED_IAM`: also with names of their own.'),
      'What the template does that somebody must acknowledge.',
      { otherwise: 'none' },
    ).optional(),
    administrationRole: text(
      'Of `accounts`: the ARN of the role by which CloudFormation takes the one in each account.',
      {
        otherwise: 'one that Conveyor makes, which may take the `executionRole` of these accounts',
        examples: ['arn:aws:iam::111122223333:role/AWSCloudFormationStackSetAdministrationRole'],
      },
    ).optional(),
    executionRole: text('Of `accounts`: the name of the role in each account that makes the stack.', {
      default: 'AWSCloudFormationStackSetExecutionRole',
    }).optional(),
    autoDeployment: truth(
      'Of `organizationalUnits`: whether accounts that join one get the stack, and those that leave lose it.',
      {
        default: false,
      },
    ).optional(),
    concurrency: count('How many accounts of a region are deployed to at once, in percent: 1 to 100.', {
      otherwise: 'one account',
      examples: [25],
    }).optional(),
    tolerance: count('How many accounts of a region may fail before everything stops, in percent: 1 to 100.', {
      otherwise: 'none',
      examples: [10],
    }).optional(),
  },
).meta(exactlyOneWay(Object.keys(where)));

/** A deploy of a stack set as it is written. */
export type StacksetDocument = z.infer<typeof stacksetDocument>;
