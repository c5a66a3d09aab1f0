import type * as z from 'zod';
import { account, environmentDocument, region } from './environment-document';
import { fields, named, text } from './field';
import { pipelineDocument } from './pipeline-document';

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
    environmentDocument,
    "The environments by name. Their account and region are the home's unless they say others.",
    { examples: [{ staging: {}, production: {} }] },
  ).optional(),
  pipelines: named(pipelineDocument, 'The pipelines by name.'),
});

/** A definition as it is written, with every key and type in place but nothing else checked. */
export type Document = z.infer<typeof definitionDocument>;
