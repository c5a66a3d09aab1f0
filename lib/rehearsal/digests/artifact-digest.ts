/** An artifact and what it is. */
export interface ArtifactDigest {
  readonly name: string;
  /** `sha256:` and 64 hexadecimal digits, of its zip. */
  readonly digest: string;
}
