import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import type { Resource } from './template';

/** An AWS::SecretsManager::Secret that the assembly makes. */
export interface SynthesizedSecret extends Origin {
  readonly name: string;
  readonly arn: string;
}

/** The facts of a secret; its ARN is what `Ref` returns, six made-up characters at its end. */
export function toSecret(resource: Resource, resolver: Resolver): SynthesizedSecret {
  return { ...toOrigin(resource), name: resolver.name(resource), arn: resolver.attribute(resource, 'Id') };
}
