import * as z from 'zod';
import { artifactsDocument, inputDocument } from './artifact-document';
import { fields, list, text } from './field';

/** An action that begins with `compute`. */
export const computeDocument = fields(
  "Run commands by CodePipeline's own Commands action, which needs no project: for what is short and needs no cache, report or secret.",
  {
    compute: text("The action's name."),
    commands: list(z.string().min(1), 'The commands to run, each in one line; at most 50.', {
      examples: [['export STAMP=$(date +%s)']],
    }),
    artifact: inputDocument,
    artifacts: artifactsDocument,
    exports: list(
      z.string().min(1),
      'Environment variables that later actions may read as `#{action.NAME}`; at most 15.',
    ).optional(),
  },
).meta({ id: 'compute' });

/** An action that begins with `compute`, as it is written. */
export type ComputeDocument = z.infer<typeof computeDocument>;
