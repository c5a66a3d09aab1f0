import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import type { Resource } from './template';

/** An AWS::CodeCommit::Repository that the assembly makes. */
export interface SynthesizedRepository extends Origin {
  readonly name: string;
  readonly arn: string;
}

/** The facts of a CodeCommit repository. */
export function toRepository(resource: Resource, resolver: Resolver): SynthesizedRepository {
  return { ...toOrigin(resource), name: resolver.name(resource), arn: resolver.attribute(resource, 'Arn') };
}
