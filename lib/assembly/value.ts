/** What an intrinsic of a template comes to: a value, or something that no file says. */
export type Value = string | Unknown;

/** A value that cannot be known from the assembly. */
export interface Unknown {
  /** What is not known, as a person would look for it: `GetAtt Cluster.Endpoint` or `ImportValue shared-vpc`. */
  readonly unknown: string;
}
