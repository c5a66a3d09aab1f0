/** How an action ended. */
export type Outcome = SucceededOutcome | FailedOutcome | AbandonedOutcome;

interface OutcomeBase {
  /** One line about what happened: `12 files to s3://site/`, `approved by --yes`. */
  readonly summary?: string;
  /** What a person may open: a URL or a path. */
  readonly link?: string;
  /** Counts of the tests that the action reported. */
  readonly tests?: TestCounts;
}

export interface SucceededOutcome extends OutcomeBase {
  readonly state: 'SUCCEEDED';
  /** The output variables, readable by later actions when the action has a namespace. */
  readonly variables: Readonly<Record<string, string>>;
  /** What a source delivered. */
  readonly revision?: Revision;
}

/** What a source delivered. */
export interface Revision {
  /** The commit's id, or an object's version. */
  readonly id: string;
  readonly branch?: string;
  /** The commit's message. */
  readonly message?: string;
  /** The commit's author as git says it: `Name <address>`. */
  readonly author?: string;
}

export interface FailedOutcome extends OutcomeBase {
  readonly state: 'FAILED';
  /** Why, in a sentence: `phase BUILD: npm test exited with 1`. */
  readonly reason: string;
  /** AWS's own code for it where there is one: `JobFailed`. */
  readonly errorCode: string;
  readonly command?: string;
  readonly exitCode?: number;
}

/** Interrupted before its end. */
export interface AbandonedOutcome extends OutcomeBase {
  readonly state: 'ABANDONED';
  readonly reason: string;
}

/** Counts over all the reports of one build. */
export interface TestCounts {
  readonly total: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A success with its output variables, and what else there is to say. */
export function succeeded(
  variables: Readonly<Record<string, string>> = {},
  more: Omit<SucceededOutcome, 'state' | 'variables'> = {},
): SucceededOutcome {
  return { state: 'SUCCEEDED', variables, ...more };
}

/** A failure with its reason and AWS's code for it, and what else there is to say. */
export function failed(
  reason: string,
  errorCode = 'JobFailed',
  more: Omit<FailedOutcome, 'state' | 'reason' | 'errorCode'> = {},
): FailedOutcome {
  return { state: 'FAILED', reason, errorCode, ...more };
}

/** An end by interruption. */
export function abandoned(reason = 'interrupted'): AbandonedOutcome {
  return { state: 'ABANDONED', reason };
}
