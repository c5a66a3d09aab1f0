import type { Origin } from './origin';
import type { Value } from './value';

/** An AWS::CloudFront::Distribution. */
export interface SynthesizedDistribution extends Origin {
  /** The name that stands in for the distribution's own: `d….cloudfront.net`. */
  readonly domainName: string;
  readonly aliases: readonly Value[];
  /** `index.html`, or absent. */
  readonly defaultRootObject?: string;
  readonly origins: readonly DistributionOrigin[];
  /** The behaviours in order of precedence; the default one is last and has the pattern `*`. */
  readonly behaviors: readonly DistributionBehavior[];
  readonly errorResponses: readonly {
    readonly errorCode: number;
    readonly responseCode?: number;
    readonly responsePagePath?: string;
  }[];
}

export interface DistributionOrigin {
  readonly id: string;
  readonly domainName: Value;
  /** The name of the bucket behind it, when it is one of the assembly's buckets. */
  readonly bucket?: string;
  /** `/prefix`, or empty. */
  readonly path: string;
}

export interface DistributionBehavior {
  readonly pathPattern: string;
  readonly originId: string;
  /** `allow-all`, `redirect-to-https` or `https-only`. */
  readonly viewerProtocolPolicy: string;
  /** CloudFront Functions by event type: `viewer-request`, `viewer-response`. */
  readonly functions: readonly { readonly eventType: string; readonly code: string; readonly runtime: string }[];
  /** Headers that the behaviour's response headers policy sets, lower-case names. */
  readonly responseHeaders: readonly { readonly name: string; readonly value: string; readonly override: boolean }[];
}
