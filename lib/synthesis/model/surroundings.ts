/** What an action takes from the stage and the pipeline that it stands in. */
export interface Surroundings {
  readonly runOrder: number;
  /** The stage's environment. @default - each deploy names its own */
  readonly environment?: string;
  /** The name of the pipeline's first source. */
  readonly source: string;
  /** The namespace of the action that fixes the version. */
  readonly versionNamespace: string;
  /** Whether the pipeline records versions, and so fixes one before the first build. */
  readonly records: boolean;
}
