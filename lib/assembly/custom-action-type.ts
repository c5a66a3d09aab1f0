import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { textAt } from './resolved';
import type { Resource } from './template';

/** An AWS::CodePipeline::CustomActionType: a kind of action that the account itself registers, and its own servers run. */
export interface SynthesizedActionType extends Origin {
  /** `Build`. */
  readonly category: string;
  /** `AcmeJenkins`. */
  readonly provider: string;
  readonly version: string;
  /** Where what the action names is shown: `https://ci.acme.example/job/{Config:ProjectName}`. @default - it is not said, or not known */
  readonly entityUrl?: string;
}

/** The facts of a custom action type. */
export function toActionType(resource: Resource, resolver: Resolver): SynthesizedActionType {
  const properties = resolver.properties(resource);
  const entityUrl = textAt(properties, 'Settings', 'EntityUrlTemplate');
  return {
    ...toOrigin(resource),
    category: textAt(properties, 'Category') ?? '',
    provider: textAt(properties, 'Provider') ?? '',
    version: textAt(properties, 'Version') ?? '',
    ...(entityUrl === undefined ? {} : { entityUrl }),
  };
}
