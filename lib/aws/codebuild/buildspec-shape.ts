import { z } from 'zod';
import { PHASE_NAMES } from './buildspec';
import { tryOnFailure } from './on-failure';

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

/** A rule that a value broke: the code of the problem, what is wrong, and what to do. */
function refuse(code: string, hint?: string) {
  return { params: { code, hint } };
}

/** Makes a section that stands there empty the same as one that is not there. */
function optional<T extends z.ZodType>(type: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), type.optional());
}

const text = z.string({ error: 'is not a text' });

/** A list, or one text that stands for a list of one. */
function list<T extends z.ZodType>(item: T, error: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? [value].filter(Boolean) : value),
    z.array(item, { error }),
  );
}

const command = z.string({ error: 'is a mapping, not a command: put the whole command into quotes' });

const commands = list(command, 'is not a list of commands');

const texts = list(text, 'is not a list of texts');

const yesOrNo = z
  .preprocess((value) => ({ true: 'yes', false: 'no' })[String(value)] ?? value, z.string())
  .pipe(z.enum(['yes', 'no'], { error: 'is neither yes nor no' }));

const mapping = z.record(z.string(), text, { error: 'is not a mapping of names to texts' });

const variables = mapping.superRefine((names, context) => {
  for (const name of Object.keys(names)) {
    if (!name.startsWith('CODEBUILD_')) continue;
    const problem = refuse('ReservedName', 'names that begin with CODEBUILD_ belong to CodeBuild: choose another');
    context.addIssue({ code: 'custom', path: [name], message: 'has a reserved name', ...problem });
  }
});

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

/**
 * The shape of a buildspec 0.2 whose scalars are all texts. Keys that CodeBuild's guide does not name are dropped, as
 * `proxy` and `batch` are, which mean nothing to one build. An issue's `params` name the problem's code and hint.
 */
export const buildspecShape = z.object(
  {
    version: z.literal('0.2', { error: 'is not 0.2, the only version that is understood here' }).transform(Number),
    'run-as': optional(text),
    env: optional(env),
    phases,
    reports: optional(reports),
    artifacts: optional(artifacts),
    cache: optional(cache),
  },
  { error: 'is not a mapping' },
);
