import * as z from 'zod';
import { choice } from './choice';
import { count, fields, list, named, text, truth } from './field';

const shared = {
  fastFail: truth('Whether the first failure stops the others.', { default: false }).optional(),
  combine: truth("Whether the builds' artifacts are put into one.", { default: false }).optional(),
};

const build = {
  env: named(z.string(), 'Environment variables of this build.').optional(),
  buildspec: text('The path of its own buildspec in the source.', { otherwise: "the action's" }).optional(),
  ignoreFailure: truth('Whether the batch succeeds although this build failed.', { default: false }).optional(),
};

const matrix = fields('A build for each combination of values.', {
  matrix: named(list(z.string(), 'The values.'), 'Environment variables, each with its values.', {
    examples: [{ NODE: ['20', '22', '24'] }],
  }),
  ...shared,
});

const builds = fields('Builds side by side.', {
  list: named(fields('A build.', build), 'The builds by name: letters, digits and `_`.', {
    examples: [{ unit: { env: { SUITE: 'unit' } }, contract: { env: { SUITE: 'contract' } } }],
  }),
  ...shared,
});

const graph = fields('Builds that wait for each other.', {
  graph: named(
    fields('A build.', {
      needs: list(z.string().min(1), 'The builds that must have succeeded before.').optional(),
      ...build,
    }),
    'The builds by name: letters, digits and `_`.',
    { examples: [{ compile: {}, report: { needs: ['compile'] } }] },
  ),
  ...shared,
});

const fanout = fields('The same build several times, each with a share of the tests.', {
  fanout: count('How many builds.', { examples: [4] }),
  ...shared,
});

/** The key `batch` of a build. */
export const batchDocument = choice({ what: 'a batch', keys: ['matrix', 'list', 'graph', 'fanout'] }, [
  matrix,
  builds,
  graph,
  fanout,
])
  .meta({ description: 'Run several builds instead of one.' })
  .optional();

/** A batch as it is written. */
export type BatchDocument = NonNullable<z.infer<typeof batchDocument>>;
