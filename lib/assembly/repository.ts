import type { Origin } from './origin';

/** An AWS::CodeCommit::Repository that the assembly makes. */
export interface SynthesizedRepository extends Origin {
  readonly name: string;
  readonly arn: string;
}
