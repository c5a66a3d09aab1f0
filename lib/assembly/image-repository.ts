import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { textAt } from './resolved';
import type { Resource } from './template';

/** An AWS::ECR::Repository that the assembly makes. */
export interface SynthesizedImageRepository extends Origin {
  /** `shop/api`. */
  readonly name: string;
  readonly arn: string;
  /** `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api`. */
  readonly uri: string;
  /** Whether a tag, once given, stays with its image. */
  readonly immutable: boolean;
}

/**
 * The facts of a repository for images.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html
 */
export function toImageRepository(resource: Resource, resolver: Resolver): SynthesizedImageRepository {
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: resolver.attribute(resource, 'Arn'),
    uri: resolver.attribute(resource, 'RepositoryUri'),
    immutable: textAt(resolver.properties(resource), 'ImageTagMutability') === 'IMMUTABLE',
  };
}
