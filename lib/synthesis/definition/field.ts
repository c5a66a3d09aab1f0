import * as z from 'zod';

// One definition is parsed in a process: to compile the parsers first costs more than it saves.
z.config({ jitless: true });

/** What an editor shows for a field besides its description, and what only an editor checks; the rules say it better. */
export interface FieldHelp {
  /** The value of a field that is left out; an editor may write it down. @default - it has no value of its own */
  readonly default?: unknown;
  /** What a field that is left out means, in words. @default - the default says it */
  readonly otherwise?: string;
  /** Values that a person may copy. @default - none */
  readonly examples?: readonly unknown[];
  /** A regular expression that an editor holds the text to. @default - any text */
  readonly pattern?: string;
}

/** A text that is not empty. */
export function text(description: string, help: FieldHelp = {}) {
  return z.string().min(1).meta(toMeta(description, help));
}

/** One of a few words. */
export function word<const T extends readonly [string, ...string[]]>(
  words: T,
  description: string,
  help: FieldHelp = {},
) {
  return z.enum(words).meta(toMeta(description, help));
}

/** A length of time: a whole number and its unit. */
export function duration(description: string, help: FieldHelp = {}) {
  return z
    .string({ error: 'a length of time such as 30m, 12h or 7d' })
    .min(1)
    .meta(toMeta(description, { pattern: '^[1-9][0-9]*[mhd]$', ...help }));
}

/** A list of at least one. */
export function list<T extends z.core.SomeType>(item: T, description: string, help: FieldHelp = {}) {
  return z.array(item).min(1).meta(toMeta(description, help));
}

/** Yes or no. */
export function truth(description: string, help: FieldHelp = {}) {
  return z.boolean().meta(toMeta(description, help));
}

/** A whole number of at least one. */
export function count(description: string, help: FieldHelp = {}) {
  return z.int().min(1).meta(toMeta(description, help));
}

/** One text, or a list of them. */
export function texts(description: string, help: FieldHelp = {}) {
  return z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)], { error: 'text, or a list of texts' })
    .meta(toMeta(description, help));
}

/** A map whose keys the person chooses. */
export function named<T extends z.core.SomeType>(value: T, description: string, help: FieldHelp = {}) {
  return z.record(z.string(), value).meta(toMeta(description, help));
}

/** A map of known keys and no others; a problem with it carries the keys that it knows. */
export function fields<T extends z.core.$ZodLooseShape>(description: string, shape: T) {
  return z
    .strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join('|') : undefined),
    })
    .meta({ description });
}

/** Of several optional keys a map has exactly one: an editor holds it to that, and the rule ExactlyOneWay says it better. */
export function exactlyOneWay(keys: readonly string[]) {
  return { oneOf: keys.map((key) => ({ required: [key] })) };
}

/** The name of something that exists, or `{ managed: name }` for something that the pipeline's stack makes. */
export function nameOrManaged(what: string, description: string, examples: readonly unknown[]) {
  const managed = fields(`A ${what} that the pipeline makes.`, { managed: text(`The name of the ${what} to make.`) });
  return z
    .union([z.string().min(1), managed], { error: `the name of a ${what}, or { managed: name }` })
    .meta(toMeta(description, { examples }));
}

function toMeta(description: string, { otherwise, ...help }: FieldHelp) {
  const standard = otherwise ?? (help.default === undefined ? undefined : JSON.stringify(help.default));
  return { description: standard === undefined ? description : `${description} Default: ${standard}.`, ...help };
}
