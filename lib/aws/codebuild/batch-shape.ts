import { z } from 'zod';
import type { BuildspecBatch } from './batch';
import { checkBatch } from './check-batch';
import { list, mapping, optional, refuse, text, texts, truth, variablesOf } from './shape-parts';

/**
 * "Build identifiers must contain only alphanumeric characters and underscores and be less than 128 characters in
 * length", says CodeBuild when one does not.
 *
 * @see https://github.com/aws/copilot-cli/pull/1673
 */
const IDENTIFIER = /^\w{1,127}$/;

const identifier = text.refine((value) => IDENTIFIER.test(value), {
  message: 'is no identifier of a build',
  ...refuse('BadBuildIdentifier', 'at most 127 letters, digits and underscores'),
});

const env = z
  .object(
    {
      'compute-type': optional(text),
      fleet: optional(text),
      image: optional(text),
      'privileged-mode': optional(truth),
      type: optional(text),
      variables: optional(variablesOf(mapping)),
    },
    { error: 'is not a mapping' },
  )
  .refine((given) => given.fleet === undefined || given['compute-type'] === undefined, {
    message: 'has a fleet and a compute type',
    ...refuse('FleetAndComputeType', 'a build runs on one or the other: leave one of them out'),
  });

const listed = {
  identifier,
  buildspec: optional(text),
  'debug-session': optional(truth),
  env: optional(env),
  'ignore-failure': optional(truth),
};

function builds<T extends z.ZodType>(build: T) {
  return z.array(build, { error: 'is not a list of builds' }).min(1, { error: 'has no builds' });
}

const matrix = z.object(
  {
    static: optional(
      z.object({ env: optional(env), 'ignore-failure': optional(truth) }, { error: 'is not a mapping' }),
    ),
    dynamic: z.object(
      {
        buildspec: optional(texts),
        env: optional(
          z.object(
            {
              'compute-type': optional(texts),
              image: optional(texts),
              variables: optional(
                variablesOf(
                  z.record(z.string(), list(text, 'is not a list of values'), {
                    error: 'is not a mapping of names to lists of values',
                  }),
                ),
              ),
            },
            { error: 'is not a mapping' },
          ),
        ),
      },
      { error: 'is not a mapping' },
    ),
  },
  { error: 'is not a mapping' },
);

const fanout = z.object(
  {
    parallelism: z
      .string({ error: 'is not a number of builds' })
      .regex(/^[1-9]\d*$/, { error: 'is not a number of builds' })
      .transform(Number),
    'ignore-failure': optional(truth),
  },
  { error: 'is not a mapping' },
);

/** The kinds of a batch, of which a buildspec names one. */
const BATCH_KINDS = ['build-graph', 'build-list', 'build-matrix', 'build-fanout'] as const;

/** The shape of a buildspec's batch section, whose scalars are all texts. */
export const batchShape = z
  .object(
    {
      'fast-fail': optional(truth),
      'build-graph': optional(
        builds(z.object({ ...listed, 'depend-on': optional(texts) }, { error: 'is not a mapping' })),
      ),
      'build-list': optional(builds(z.object(listed, { error: 'is not a mapping' }))),
      'build-matrix': optional(matrix),
      'build-fanout': optional(fanout),
    },
    { error: 'is not a mapping' },
  )
  .refine((batch) => BATCH_KINDS.filter((kind) => batch[kind] !== undefined).length === 1, {
    message: 'does not name exactly one kind of batch',
    ...refuse('NotOneBatchKind', `give one of ${BATCH_KINDS.join(', ')}`),
  })
  .superRefine((batch, context) => {
    for (const { path, message, code, hint } of checkBatch(batch as BuildspecBatch)) {
      context.addIssue({ code: 'custom', path: [...path], message, ...refuse(code, hint) });
    }
  });

/** Whether a raw buildspec leaves its phases out, since each build of its batch has a buildspec of its own. */
export function namesItsBuildspecs(value: unknown): value is object {
  const batch = isObject(value) && !('phases' in value) ? value['batch'] : undefined;
  if (!isObject(batch)) return false;
  const entries = [batch['build-graph'], batch['build-list']].filter(Array.isArray).flat();
  const { 'build-matrix': combined } = batch;
  if (isObject(combined)) return isObject(combined['dynamic']) && Boolean(combined['dynamic']['buildspec']);
  return entries.length > 0 && entries.every((build) => isObject(build) && Boolean(build['buildspec']));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
