import type { Origin } from './origin';

/** An AWS::SecretsManager::Secret that the assembly makes. */
export interface SynthesizedSecret extends Origin {
  readonly name: string;
  readonly arn: string;
}
