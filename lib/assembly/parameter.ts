import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { textAt } from './resolved';
import type { Resource } from './template';

/**
 * An AWS::SSM::Parameter that the assembly makes. CloudFormation makes no SecureString.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html
 */
export interface SynthesizedParameter extends Origin {
  /** `/conveyor/storefront/staging/LOG_LEVEL`. */
  readonly name: string;
  readonly type: 'String' | 'StringList';
  readonly value: string;
}

/** The facts of a parameter; nothing of one whose value is known at deployment only. */
export function tryParameter(resource: Resource, resolver: Resolver): SynthesizedParameter | undefined {
  const properties = resolver.properties(resource);
  const value = textAt(properties, 'Value');
  if (value === undefined) return undefined;
  const type = textAt(properties, 'Type') === 'StringList' ? 'StringList' : 'String';
  return { ...toOrigin(resource), name: resolver.name(resource), type, value };
}
