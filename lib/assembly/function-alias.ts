import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { textAt } from './resolved';
import type { Resource } from './template';

/**
 * An AWS::Lambda::Alias.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html
 */
export interface SynthesizedAlias extends Origin {
  /** `live`. */
  readonly name: string;
  /** The function's name, or its ARN. */
  readonly functionName: string;
  /** The version that it points to when its stack is deployed first: `1`. */
  readonly version: string;
}

/** The facts of an alias. */
export function toAlias(resource: Resource, resolver: Resolver): SynthesizedAlias {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    name: textAt(properties, 'Name') ?? '',
    functionName: textAt(properties, 'FunctionName') ?? '',
    version: textAt(properties, 'FunctionVersion') ?? '$LATEST',
  };
}
