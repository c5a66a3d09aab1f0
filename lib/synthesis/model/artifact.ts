/** What a build hands on to later actions. */
export interface Artifact {
  /** `[A-Za-z0-9_-]{1,100}`, unique in its pipeline. */
  readonly name: string;
  /** The directory of the build's source tree whose files it holds: `packages/site/dist`. */
  readonly directory: string;
}
