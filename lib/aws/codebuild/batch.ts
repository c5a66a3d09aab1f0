/**
 * The batch section of a buildspec: which builds one start makes. It has exactly one of the four kinds.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build-buildspec.html
 */
export interface BuildspecBatch {
  /** Whether a failure stops the builds that still run. @default false */
  readonly 'fast-fail'?: boolean;
  /** Builds that wait for one another. @default - another kind */
  readonly 'build-graph'?: readonly GraphBuild[];
  /** Builds side by side. @default - another kind */
  readonly 'build-list'?: readonly ListedBuild[];
  /** A build for each combination, side by side. @default - another kind */
  readonly 'build-matrix'?: BuildMatrix;
  /** One build in several, each with its share of the tests. @default - another kind */
  readonly 'build-fanout'?: BuildFanout;
}

/** A build of a list. */
export interface ListedBuild {
  /** At most 127 letters, digits and underscores, of no other build of the batch. */
  readonly identifier: string;
  /** A path in the source. @default - the buildspec that the batch stands in */
  readonly buildspec?: string;
  /** Whether Session Manager may look into it. @default false */
  readonly 'debug-session'?: boolean;
  readonly env?: BatchEnv;
  /** Whether the batch succeeds though this build fails. @default false */
  readonly 'ignore-failure'?: boolean;
}

/** A build of a graph. */
export interface GraphBuild extends ListedBuild {
  /** Identifiers of the builds that it waits for. @default - none */
  readonly 'depend-on'?: readonly string[];
}

/** What a build of a batch has in place of the project's environment. */
export interface BatchEnv {
  /** `BUILD_GENERAL1_SMALL`; not together with a fleet. @default - the project's */
  readonly 'compute-type'?: string;
  /** The name or ARN of a fleet; not together with a compute type. @default - the project's */
  readonly fleet?: string;
  /** @default - the project's */
  readonly image?: string;
  /** @default - the project's */
  readonly 'privileged-mode'?: boolean;
  /** `LINUX_CONTAINER`. @default - the project's */
  readonly type?: string;
  /** Name → literal value. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A build for each combination of the dynamic values. */
export interface BuildMatrix {
  /** What all builds have. */
  readonly static?: { readonly env?: BatchEnv; readonly 'ignore-failure'?: boolean };
  /** What they differ in. */
  readonly dynamic: MatrixDynamic;
}

/** The values that a matrix combines. */
export interface MatrixDynamic {
  /** Paths in the source. @default - the buildspec that the batch stands in */
  readonly buildspec?: readonly string[];
  readonly env?: {
    readonly 'compute-type'?: readonly string[];
    readonly image?: readonly string[];
    /** Name → the values that it takes. */
    readonly variables?: Readonly<Record<string, readonly string[]>>;
  };
}

/** One build in several that run side by side. */
export interface BuildFanout {
  /** How many, from 1. */
  readonly parallelism: number;
  /** Whether the batch succeeds though some of them fail. @default false */
  readonly 'ignore-failure'?: boolean;
}
