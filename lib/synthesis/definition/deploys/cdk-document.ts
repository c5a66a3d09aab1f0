import type * as z from 'zod';
import { fields, text, texts } from '../field';

/** What stands under `cdk` of a deploy. */
export const cdkDocument = fields("Deploy stacks of an application's own cloud assembly.", {
  stacks: texts('The stacks, by their names in the assembly; `*` stands for any characters.', {
    examples: ['staging/*', ['shop-network', 'shop-api']],
  }),
  assembly: text('The folder of the assembly in the artifact.', {
    otherwise: 'its root',
    examples: ['cdk.out'],
  }).optional(),
  qualifier: text('The qualifier that the account and region are bootstrapped with.', {
    default: 'hnb659fds',
  }).optional(),
  cli: text('The version of the CDK CLI.', { default: '2.1148.1' }).optional(),
});

/** A deploy of an assembly as it is written. */
export type CdkDocument = z.infer<typeof cdkDocument>;
