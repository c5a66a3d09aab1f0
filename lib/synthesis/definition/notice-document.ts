import type * as z from 'zod';
import { choice } from './choice';
import { fields, list, text, word } from './field';

const when = list(
  word(['started', 'succeeded', 'failed', 'waiting'], 'A moment of an execution; `waiting` is an approval that waits.'),
  'When to tell.',
  {
    default: ['failed', 'waiting', 'succeeded'],
  },
).optional();

/** An entry of `notify`. */
export const noticeDocument = choice({ what: 'a notice', keys: ['email', 'slack'] }, [
  fields('Tell somebody by e-mail.', {
    email: text('The e-mail address. It must confirm its subscription once.', { examples: ['team@acme.example'] }),
    when,
  }),
  fields('Tell a Slack channel by an incoming webhook.', {
    slack: text(
      "The Secrets Manager secret that holds the webhook's URL, by its name or its complete ARN. Never the URL itself.",
      { examples: ['acme/storefront/slack-webhook'] },
    ),
    when,
  }),
]);

/** A notice as it is written. */
export type NoticeDocument = z.infer<typeof noticeDocument>;
