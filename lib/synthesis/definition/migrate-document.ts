import type * as z from 'zod';
import { common, runOf, ways } from './build-document';
import { exactlyOneWay, fields, text, word } from './field';

const { recipe, commands, buildspec } = ways;
const own = { recipe, commands, buildspec };
const { artifact, packages, env, runtimes, machine, image, vpc, timeout, queueTimeout, exports } = common;

/** An action that begins with `migrate`. */
export const migrateDocument = fields(
  'Change a database before a new version serves; when that fails, nothing is deployed. Says exactly one of `recipe`, `commands` and `buildspec`.',
  {
    migrate: text("The action's name."),
    compatible: word(
      ['backward'],
      'That the version which serves goes on working: it meets the new schema while the new version is deployed, and again when that is rolled back. A change that it would not survive is made in two releases.',
    ),
    environment: text('The environment whose database it is.', { otherwise: "the stage's" }).optional(),
    ...own,
    run: runOf(['migrate']),
    ...{ artifact, packages, env, runtimes, machine, image, vpc, timeout, queueTimeout, exports },
  },
).meta({ id: 'migrate', ...exactlyOneWay(Object.keys(own)) });

/** A migration as it is written. */
export type MigrateDocument = z.infer<typeof migrateDocument>;
