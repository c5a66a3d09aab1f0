/** A value that a person wrote, its references to targets' outputs taken apart; `#{…}` variables stay in the strings. */
export type Text = readonly (string | OutputReference)[];

/** `${staging.site.url}`. */
export interface OutputReference {
  readonly environment: string;
  readonly target: string;
  /** One of the target's documented outputs. */
  readonly output: 'url' | 'bucket' | 'distribution';
}
