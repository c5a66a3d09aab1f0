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

/** The value when there are only notes; otherwise all that was found, the notes too. */
export function toChecked<T>(value: T, found: readonly Problem[]): Checked<T> {
  return found.every(isNote) ? { ok: true, value, notes: found } : { ok: false, problems: found };
}

/** Whether the problem refuses nothing. */
export function isNote(problem: Problem): boolean {
  return problem.severity === 'note';
}
