import type { Origin } from './origin';
import type { Value } from './value';

/** An AWS::Events::Rule of the default bus. */
export interface SynthesizedRule extends Origin {
  readonly name: string;
  readonly enabled: boolean;
  /** The pattern with its intrinsics resolved; absent for a schedule. An unresolved value is an `Unknown` inside it. */
  readonly pattern?: unknown;
  readonly schedule?: string;
  readonly targets: readonly RuleTarget[];
}

export interface RuleTarget {
  readonly id: string;
  readonly arn: Value;
  /** A constant JSON text given instead of the event. */
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
  /** 0 to 185. @default 185 */
  readonly maximumRetryAttempts: number;
  readonly deadLetter?: Value;
}
