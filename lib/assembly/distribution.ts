import type { SynthesizedBucket } from './bucket';
import type { EdgeFunction } from './edge-function';
import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, mapAt, numberAt, type Resolved, textAt, toValue, valueAt } from './resolved';
import { MANAGED_RESPONSE_HEADERS, type ResponseHeaders } from './response-headers';
import type { Resource } from './template';
import { tryText, type Value } from './value';

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

/** The parts of a whole assembly that distributions name. */
export interface EdgeParts {
  readonly buckets: readonly SynthesizedBucket[];
  readonly functions: readonly EdgeFunction[];
  readonly policies: readonly ResponseHeaders[];
}

/** The facts of a distribution. */
export function toDistribution(resource: Resource, resolver: Resolver, parts: EdgeParts): SynthesizedDistribution {
  const config = mapAt(resolver.properties(resource), 'DistributionConfig');
  const defaultRootObject = textAt(config, 'DefaultRootObject');
  const ordered = listAt(config, 'CacheBehaviors').map((behavior) =>
    toBehavior(textAt(behavior, 'PathPattern') ?? '*', behavior, parts),
  );
  return {
    ...toOrigin(resource),
    domainName: resolver.attribute(resource, 'DomainName'),
    aliases: listAt(config, 'Aliases').map(toValue),
    ...(defaultRootObject ? { defaultRootObject } : {}),
    origins: listAt(config, 'Origins').map((origin) => toDistributionOrigin(origin, parts.buckets)),
    behaviors: [...ordered, toBehavior('*', mapAt(config, 'DefaultCacheBehavior'), parts)],
    errorResponses: listAt(config, 'CustomErrorResponses').map(toErrorResponse),
  };
}

function toDistributionOrigin(origin: Resolved, buckets: readonly SynthesizedBucket[]): DistributionOrigin {
  const domainName = valueAt(origin, 'DomainName') ?? '';
  const bucket = tryBucketName(domainName, buckets);
  return {
    id: textAt(origin, 'Id') ?? '',
    domainName,
    ...(bucket === undefined ? {} : { bucket }),
    path: textAt(origin, 'OriginPath') ?? '',
  };
}

/** `NAME.s3.amazonaws.com`, `NAME.s3.REGION.amazonaws.com`, `NAME.s3-REGION.…` or the bucket's website. */
function tryBucketName(domainName: Value, buckets: readonly SynthesizedBucket[]): string | undefined {
  const name = /^(.+?)\.s3(-website)?([.-][a-z0-9.-]+)?\.amazonaws\.com(\.cn)?$/.exec(tryText(domainName) ?? '')?.[1];
  return buckets.find((bucket) => bucket.name === name)?.name;
}

function toBehavior(pathPattern: string, behavior: Resolved, parts: EdgeParts): DistributionBehavior {
  const policyId = textAt(behavior, 'ResponseHeadersPolicyId');
  const policy = [...parts.policies, ...MANAGED_RESPONSE_HEADERS].find(({ id }) => id === policyId);
  return {
    pathPattern,
    originId: textAt(behavior, 'TargetOriginId') ?? '',
    viewerProtocolPolicy: textAt(behavior, 'ViewerProtocolPolicy') ?? 'allow-all',
    functions: listAt(behavior, 'FunctionAssociations').flatMap((one) => toAssociation(one, parts.functions)),
    responseHeaders: policy?.headers ?? [],
  };
}

function toAssociation(association: Resolved, functions: readonly EdgeFunction[]): DistributionBehavior['functions'] {
  const found = functions.find(({ arn }) => arn === textAt(association, 'FunctionARN'));
  const eventType = textAt(association, 'EventType') ?? '';
  return found === undefined ? [] : [{ eventType, code: found.code, runtime: found.runtime }];
}

function toErrorResponse(response: Resolved): SynthesizedDistribution['errorResponses'][number] {
  const responseCode = numberAt(response, 'ResponseCode');
  const responsePagePath = textAt(response, 'ResponsePagePath');
  return {
    errorCode: numberAt(response, 'ErrorCode') ?? 0,
    ...(responseCode === undefined ? {} : { responseCode }),
    ...(responsePagePath ? { responsePagePath } : {}),
  };
}
