import type * as z from 'zod';
import { duration, fields, list, text } from './field';

/** An action that begins with `approve`. */
export const approveDocument = fields('Wait until a person approves or rejects.', {
  approve: text("The action's name."),
  ask: list(
    fields('Somebody to ask.', { email: text('An e-mail address.', { examples: ['release@acme.example'] }) }),
    'Who is asked. Each address must confirm its subscription once.',
    { otherwise: 'nobody but those whom `notify` tells that the pipeline waits' },
  ).optional(),
  message: text('What the approver reads; `#{namespace.key}` is replaced by its value.', {
    examples: ['Release #{Source.CommitId}?'],
  }).optional(),
  link: text('What the approver may open.', { examples: ['${staging.site.url}'] }).optional(),
  environment: text('The environment whose `approvers` may answer.', { otherwise: "the stage's" }).optional(),
  timeout: duration("After how long nobody's answer is a rejection: 5m to 60d.", { default: '7d' }).optional(),
}).meta({ id: 'approve' });

/** An approval as it is written. */
export type ApproveDocument = z.infer<typeof approveDocument>;
