import type { Origin } from './origin';
import type { Value } from './value';

/** An AWS::SNS::Topic with its subscriptions. */
export interface SynthesizedTopic extends Origin {
  readonly name: string;
  readonly arn: string;
  readonly subscriptions: readonly { readonly protocol: string; readonly endpoint: Value }[];
}
