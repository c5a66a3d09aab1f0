import * as z from 'zod';
import { fields, text } from './field';

const parameter = fields('The value of a parameter of Systems Manager.', {
  parameter: text('The name of the parameter.', { examples: ['/storefront/registry-url'] }),
});

const secret = fields('The value of a secret of Secrets Manager.', {
  secret: text('The name of the secret, or its complete ARN.', { examples: ['storefront/npm-token'] }),
  key: text('The key of the value, when the secret is JSON.', { examples: ['token'] }).optional(),
});

const variable = fields('The value of a variable of an environment.', {
  variable: text('The name of the variable.', { examples: ['LOG_LEVEL'] }),
  environment: text('The environment whose variable it is.', { otherwise: "the stage's" }).optional(),
});

/** What a variable of an environment is set to. */
export const storedDocument = z.union([z.string(), parameter, secret], {
  error: 'text, { parameter: name } or { secret: name }',
});

/** What an environment variable of a build is set to. */
export const valueDocument = z.union([z.string(), parameter, secret, variable], {
  error: 'text, { parameter: name }, { secret: name } or { variable: name }',
});

/** What a variable of an environment is set to, as it is written. */
export type StoredDocument = z.infer<typeof storedDocument>;
/** What an environment variable is set to, as it is written. */
export type ValueDocument = z.infer<typeof valueDocument>;
