import type { Place } from './place';

/** One thing that is wrong with what a person gave us: a definition, an argument, a template, a folder. */
export interface Problem {
  /** A stable name of the kind of mistake, in PascalCase: `UnknownArtifact`. */
  readonly code: string;
  /** What is wrong, in the words of the definition: `deploy "site" takes artifact "sitte", which no earlier action makes`. */
  readonly message: string;
  /** Where it stands; absent when the mistake is not in a file, as with an argument. */
  readonly place?: Place;
  /** What is allowed and what to do about it: `made so far: site, api · did you mean "site"?`. */
  readonly hint?: string;
  /**
   * `note` is worth knowing and refuses nothing.
   * @default - a mistake
   */
  readonly severity?: 'note';
}

/** A value that passed its checks, or everything that is wrong with it. */
export type Checked<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** What is worth knowing of the value, each of severity `note`. @default - nothing */
      readonly notes?: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The value with its notes, when there is nothing else; otherwise the mistakes alone. */
export function toChecked<T>(value: T, found: readonly Problem[]): Checked<T> {
  const mistakes = found.filter((problem) => !isNote(problem));
  return mistakes.length === 0 ? { ok: true, value, notes: found } : { ok: false, problems: mistakes };
}

/** Whether the problem refuses nothing. */
export function isNote(problem: Problem): boolean {
  return problem.severity === 'note';
}
