import type * as z from 'zod';
import { fields, named, text } from './field';
import { pipelineDocument } from './pipeline-document';

const account = text('An AWS account: twelve digits, in quotes.', {
  pattern: '^[0-9]{12}$',
  examples: ['111122223333'],
});
const region = text('A region of AWS.', { pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]+$', examples: ['ap-northeast-2'] });

/** The whole definition. */
export const definitionDocument = fields('A definition of delivery pipelines.', {
  name: text("Tells this definition's environment stacks from other definitions'.", {
    otherwise: 'the name of the only pipeline',
    examples: ['portal'],
  }).optional(),
  home: fields('Where the pipelines live. Default: the account and region that the CDK CLI deploys to.', {
    account: account.optional(),
    region: region.optional(),
  }).optional(),
  environments: named(
    fields('An environment: a place that things are deployed to.', {
      account: account.optional(),
      region: region.optional(),
    }),
    "The environments by name. An account or a region must be the home's, for now.",
    { examples: [{ staging: {}, production: {} }] },
  ).optional(),
  pipelines: named(pipelineDocument, 'The pipelines by name.'),
});

/** A definition as it is written, with every key and type in place but nothing else checked. */
export type Document = z.infer<typeof definitionDocument>;
