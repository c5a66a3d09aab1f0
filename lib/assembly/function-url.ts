import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { textAt } from './resolved';
import type { Resource } from './template';

/**
 * An AWS::Lambda::Url.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html
 */
export interface SynthesizedFunctionUrl extends Origin {
  /** `https://….lambda-url.eu-west-1.on.aws/`. */
  readonly url: string;
  /** The name or ARN of the function that answers, with the alias behind it where it is an alias: `orders:live`. */
  readonly functionName: string;
  /** Whether only signed requests are let in. */
  readonly signed: boolean;
}

/** The facts of a function URL. */
export function toFunctionUrl(resource: Resource, resolver: Resolver): SynthesizedFunctionUrl {
  const properties = resolver.properties(resource);
  const target = textAt(properties, 'TargetFunctionArn') ?? '';
  const qualifier = textAt(properties, 'Qualifier');
  return {
    ...toOrigin(resource),
    url: resolver.attribute(resource, 'FunctionUrl'),
    functionName: qualifier === undefined ? target : `${target}:${qualifier}`,
    signed: textAt(properties, 'AuthType') !== 'NONE',
  };
}
