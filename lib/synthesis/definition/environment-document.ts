import * as z from 'zod';
import { fields, list, named, text } from './field';
import { temporaryDocument } from './temporary-document';
import { storedDocument } from './value-document';

/** An account of AWS. */
export const account = text('An AWS account: twelve digits, in quotes.', {
  pattern: '^[0-9]{12}$',
  examples: ['111122223333'],
});

/** A region of AWS. */
export const region = text('A region of AWS.', {
  pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]+$',
  examples: ['ap-northeast-2'],
});

/** An environment; its name is its key. */
export const environmentDocument = fields(
  'An environment: a place that things are deployed to, and what differs there.',
  {
    account: account.optional(),
    region: region.optional(),
    variables: named(
      storedDocument,
      "What builds, tests and targets are told here: text, which becomes a parameter of Systems Manager in the environment's stack, or a parameter or a secret that exists.",
      {
        examples: [
          {
            LOG_LEVEL: 'debug',
            DB_HOST: { parameter: '/acme/db-host' },
            DB_PASSWORD: { secret: 'acme/db', key: 'password' },
          },
        ],
      },
    ).optional(),
    temporary: temporaryDocument.optional(),
    approvers: list(
      z.string().min(1),
      'Who may answer the approvals of the stages of this environment: names or ARNs of IAM roles of the home account.',
      { otherwise: 'whoever IAM lets do so', examples: [['release-managers']] },
    ).optional(),
  },
);

/** An environment as it is written. */
export type EnvironmentDocument = z.infer<typeof environmentDocument>;
