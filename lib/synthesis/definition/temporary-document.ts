import type * as z from 'zod';
import { cloudFormationDocument } from './deploys/cloudformation-document';
import { duration, fields, text } from './field';

const { template, parameters, capabilities, role, allow, outputs } = cloudFormationDocument.shape;

/** The key `temporary` of an environment. */
export const temporaryDocument = fields(
  'Made from a CloudFormation template for each execution when its stage begins, and deleted at its end.',
  {
    template,
    artifact: text('The artifact that holds the template.', { otherwise: 'the first source' }).optional(),
    lives: duration('How long it may live at most, 15m to 7d; what is older is swept away.', {
      default: '4h',
    }).optional(),
    parameters,
    capabilities,
    role,
    allow,
    outputs: outputs.meta({
      description: "The stack's outputs that actions of the stage read as `#{environment.NAME}`. Default: none.",
    }),
  },
);

/** A temporary environment as it is written. */
export type TemporaryDocument = z.infer<typeof temporaryDocument>;
