import * as z from 'zod';
import { choice } from './choice';
import { fields, list, text, truth, word } from './field';

const globs = (description: string) => list(z.string().min(1), description);

const patterns = (description: string, examples: readonly unknown[]) =>
  z
    .union(
      [
        globs('Globs to match.'),
        fields('Globs to match and globs not to match; what is excluded stays so.', {
          include: globs('Globs to match.').optional(),
          exclude: globs('Globs that are left out, whatever else matches.').optional(),
        }),
      ],
      { error: 'a list of globs, or a map of include and exclude' },
    )
    .meta({ description, examples: [...examples] })
    .optional();

const source = text('The source whose changes are meant.', { otherwise: 'the first' }).optional();

const branches = patterns(
  'The branches. `*` stands for anything but a slash, `**` for anything. Default: the branch of the source.',
  [['main', 'release/**']],
);

const paths = patterns(
  'The files: a change starts the pipeline when it touches one that is included and not excluded. Default: all.',
  [{ include: ['packages/site/**'], exclude: ['**/*.md'] }],
);

const push = fields("Something new in a source: a push to a repository's branch or of a tag, an upload, an image.", {
  push: fields(
    'Which pushes; `{}` for those to the branch of the source, or for anything new in a source without branches.',
    {
      branches,
      paths,
      tags: patterns('The tags; stands alone.', [['release-*']]),
    },
  ),
  source,
});

const pullRequest = fields(
  'A pull request gets a pipeline of its own, `<pipeline>-pull-request`: the builds and tests of this one, without its deploys, approvals, records and secrets.',
  {
    'pull-request': fields('Which pull requests; `{}` for those into the branch of the source.', {
      branches,
      paths,
      events: list(
        word(['opened', 'updated', 'closed'], 'What happened to the pull request.'),
        'What happened to it.',
        {
          default: ['opened', 'updated'],
        },
      ).optional(),
      forks: truth('Whether pull requests of forks are built, whose authors nobody has let into the repository.', {
        default: false,
      }).optional(),
    }),
    source,
  },
);

const schedule = fields('A schedule of Amazon EventBridge Scheduler.', {
  schedule: text('When: `cron(minutes hours day-of-month month day-of-week year)` or `rate(value unit)`.', {
    pattern: '^(cron|rate)\\(.+\\)$',
    examples: ['cron(0 4 ? * MON-FRI *)', 'rate(12 hours)'],
  }),
  zone: text('The time zone of the schedule, by its name in the IANA database.', {
    default: 'UTC',
    examples: ['Asia/Seoul'],
  }).optional(),
});

const pipeline = fields("Another pipeline's success.", {
  pipeline: text('The name of the other pipeline, in the home account and region.', { examples: ['base-image'] }),
});

/** Something that starts a pipeline. */
export const triggerDocument = choice({ what: 'a trigger', keys: ['push', 'pull-request', 'schedule', 'pipeline'] }, [
  push,
  pullRequest,
  schedule,
  pipeline,
]);

/** A trigger as it is written. */
export type TriggerDocument = z.infer<typeof triggerDocument>;
/** Globs as they are written: those to match, or those and the others. */
export type PatternsDocument =
  | z.infer<ReturnType<typeof globs>>
  | { include?: string[] | undefined; exclude?: string[] | undefined };
