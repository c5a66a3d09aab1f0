import type { Resolver } from './intrinsics/resolver';
import { textAt } from './resolved';
import type { Resource } from './template';

/** An AWS::CloudFront::Function, by its ARN. */
export interface EdgeFunction {
  readonly arn: string;
  /** The JavaScript text; its function `handler(event)` answers. */
  readonly code: string;
  /** `cloudfront-js-2.0`. */
  readonly runtime: string;
}

/** The facts of a CloudFront Function. */
export function toEdgeFunction(resource: Resource, resolver: Resolver): EdgeFunction {
  const properties = resolver.properties(resource);
  return {
    arn: resolver.attribute(resource, 'FunctionARN'),
    code: textAt(properties, 'FunctionCode') ?? '',
    runtime: textAt(properties, 'FunctionConfig', 'Runtime') ?? 'cloudfront-js-1.0',
  };
}
