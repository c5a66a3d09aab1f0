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
