import { z } from 'zod';
import { batchShape, namesItsBuildspecs } from './batch-shape';
import { PHASE_NAMES } from './buildspec';
import { tryOnFailure } from './on-failure';
import { list, mapping, optional, refuse, text, texts, variablesOf, yesOrNo } from './shape-parts';

/**
 * A project sends reports to at most five groups.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.reports
 */
const MOST_REPORT_GROUPS = 5;

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.cache */
const MOST_FALLBACK_KEYS = 5;

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.reports */
const REPORT_FORMATS = [
  ...['CUCUMBERJSON', 'JUNITXML', 'NUNITXML', 'NUNIT3XML', 'TESTNGXML', 'VISUALSTUDIOTRX'],
  ...['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'],
] as const;

const command = z.string({ error: 'is a mapping, not a command: put the whole command into quotes' });

const commands = list(command, 'is not a list of commands');

const variables = variablesOf(mapping);

const exported = text.refine((name) => !name.startsWith('AWS_'), {
  message: 'cannot be exported: its name begins with AWS_',
  ...refuse('UnexportableVariable', 'copy the value into a variable of another name and export that'),
});

const env = z.object(
  {
    shell: optional(z.enum(['bash', '/bin/sh'], { error: 'is neither bash nor /bin/sh' })),
    variables: optional(variables),
    'parameter-store': optional(variables),
    'secrets-manager': optional(variables),
    'exported-variables': optional(list(exported, 'is not a list of names')),
    'git-credential-helper': optional(yesOrNo),
  },
  { error: 'is not a mapping' },
);

const phase = z.object(
  {
    'run-as': optional(text),
    'on-failure': optional(
      text.refine((value) => tryOnFailure(value) !== undefined, {
        message: 'is no way to go on after a failure',
        ...refuse(
          'BadOnFailure',
          'ABORT, CONTINUE, RETRY, RETRY-<count> (0 to 100), RETRY-<regex>, RETRY-<count>-<regex>',
        ),
      }),
    ),
    'runtime-versions': optional(mapping),
    commands: commands.optional(),
    finally: optional(commands),
  },
  { error: 'is not a mapping' },
);

const filledPhase = phase.refine(({ commands }) => commands?.length, {
  message: 'has no commands',
  ...refuse('MissingCommands', 'a phase other than install needs a list of `commands`, or leave it out'),
});

const unknownPhase = z.custom<never>(() => false, {
  message: 'is no phase',
  ...refuse('UnknownPhase', `the phases are ${PHASE_NAMES.join(', ')}`),
});

const phases = z
  .object(
    {
      install: optional(phase),
      pre_build: filledPhase.optional(),
      build: filledPhase.optional(),
      post_build: filledPhase.optional(),
    },
    { error: 'is not a mapping of phases' },
  )
  .catchall(unknownPhase);

const report = z.object(
  {
    files: texts,
    'base-directory': optional(text),
    'discard-paths': optional(yesOrNo),
    'file-format': optional(
      text.transform((format) => format.toUpperCase()).pipe(z.enum(REPORT_FORMATS, { error: 'is no report format' })),
    ),
  },
  { error: 'is not a mapping' },
);

const reports = z
  .record(z.string(), report, { error: 'is not a mapping of report groups' })
  .refine((groups) => Object.keys(groups).length <= MOST_REPORT_GROUPS, {
    message: `names more than ${MOST_REPORT_GROUPS} report groups`,
    ...refuse('TooManyReportGroups'),
  });

const section = {
  name: optional(text),
  'base-directory': optional(text),
  'exclude-paths': optional(texts),
  'discard-paths': optional(yesOrNo),
  'enable-symlinks': optional(yesOrNo),
  's3-prefix': optional(text),
};

/** An action with several output artifacts takes the secondary ones alone: the primary files may then be left out. */
const artifacts = z
  .object(
    {
      ...section,
      files: texts.optional(),
      'secondary-artifacts': optional(z.record(z.string(), z.object({ ...section, files: texts }))),
    },
    { error: 'is not a mapping' },
  )
  .refine(({ files, 'secondary-artifacts': secondary }) => files ?? secondary, {
    message: 'is missing',
    path: ['files'],
  });

const cache = z.object(
  {
    key: optional(text),
    'fallback-keys': optional(
      texts.refine((keys) => keys.length <= MOST_FALLBACK_KEYS, {
        message: `has more than ${MOST_FALLBACK_KEYS} keys`,
        ...refuse('TooManyFallbackKeys'),
      }),
    ),
    paths: texts,
    action: optional(z.enum(['restore', 'save'], { error: 'is neither restore nor save' })),
  },
  { error: 'is not a mapping' },
);

const buildspec = z.object(
  {
    version: z.literal('0.2', { error: 'is not 0.2, the only version that is understood here' }).transform(Number),
    'run-as': optional(text),
    env: optional(env),
    batch: optional(batchShape),
    phases,
    reports: optional(reports),
    artifacts: optional(artifacts),
    cache: optional(cache),
  },
  { error: 'is not a mapping' },
);

/**
 * The shape of a buildspec 0.2 whose scalars are all texts. Keys that CodeBuild's guide does not name are dropped, as
 * `proxy` is, which means nothing on this machine. Phases may be left out where each build of a batch has a buildspec of
 * its own. An issue's `params` name the problem's code and hint.
 */
export const buildspecShape = z.preprocess(
  (value) => (namesItsBuildspecs(value) ? { phases: {}, ...value } : value),
  buildspec,
);
