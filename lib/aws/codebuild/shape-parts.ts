import { z } from 'zod';

/** A rule that a value of a buildspec broke: the code of the problem, what is wrong, and what to do. */
export function refuse(code: string, hint?: string) {
  return { params: { code, hint } };
}

/** Makes a section that stands there empty the same as one that is not there. */
export function optional<T extends z.ZodType>(type: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), type.optional());
}

/** A list, or one text that stands for a list of one. */
export function list<T extends z.ZodType>(item: T, error: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? [value].filter(Boolean) : value),
    z.array(item, { error }),
  );
}

/** Any scalar. */
export const text = z.string({ error: 'is not a text' });

/** A list of texts, or one text. */
export const texts = list(text, 'is not a list of texts');

/** Names and texts. */
export const mapping = z.record(z.string(), text, { error: 'is not a mapping of names to texts' });

/** `yes` or `no`, also said as a truth value. */
export const yesOrNo = z
  .preprocess((value) => ({ true: 'yes', false: 'no' })[String(value)] ?? value, z.string())
  .pipe(z.enum(['yes', 'no'], { error: 'is neither yes nor no' }));

/** A truth value, also said as `yes` or `no`. */
export const truth = z.preprocess(
  (value) => ({ true: true, yes: true, false: false, no: false })[String(value)] ?? value,
  z.boolean({ error: 'is neither true nor false' }),
);

/** Environment variables of which none has a name of CodeBuild's own. */
export function variablesOf<T extends z.ZodType>(names: z.ZodRecord<z.ZodString, T>) {
  return names.superRefine((variables, context) => {
    for (const name of Object.keys(variables)) {
      if (!name.startsWith('CODEBUILD_')) continue;
      const problem = refuse('ReservedName', 'names that begin with CODEBUILD_ belong to CodeBuild: choose another');
      context.addIssue({ code: 'custom', path: [name], message: 'has a reserved name', ...problem });
    }
  });
}
