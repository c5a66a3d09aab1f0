import type { Resolver } from './intrinsics/resolver';
import { isTrueAt, listAt, mapAt, type Resolved, type ResolvedMap, textAt } from './resolved';
import type { Resource } from './template';

/** A response headers policy, by its id. */
export interface ResponseHeaders {
  readonly id: string;
  /** The headers that it sets on every response, lower-case names; what it answers to CORS requests alone is left out. */
  readonly headers: readonly ResponseHeader[];
}

/** A header that CloudFront sets. */
export interface ResponseHeader {
  /** `x-frame-options`. */
  readonly name: string;
  readonly value: string;
  /** Whether it replaces what the origin sent. */
  readonly override: boolean;
}

/** The facts of an AWS::CloudFront::ResponseHeadersPolicy. */
export function toResponseHeaders(resource: Resource, resolver: Resolver): ResponseHeaders {
  const policy = mapAt(resolver.properties(resource), 'ResponseHeadersPolicyConfig');
  const custom = listAt(policy, 'CustomHeadersConfig', 'Items').map(toCustomHeader);
  const security = securityHeaders(mapAt(policy, 'SecurityHeadersConfig'));
  return { id: resolver.attribute(resource, 'Id'), headers: [...security, ...custom] };
}

/**
 * The policies that CloudFront itself offers, as far as they set security headers.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const MANAGED_RESPONSE_HEADERS: readonly ResponseHeaders[] = [
  '67f7725c-6f97-4210-82d7-5512b31e9d03',
  'e61eb60c-9c35-4d20-a928-2b84e02af89c',
  'eaab4381-ed33-4a86-88ca-d9558dc6cd63',
].map((id) => ({
  id,
  headers: [
    { name: 'referrer-policy', value: 'strict-origin-when-cross-origin', override: false },
    { name: 'strict-transport-security', value: 'max-age=31536000', override: false },
    { name: 'x-content-type-options', value: 'nosniff', override: true },
    { name: 'x-frame-options', value: 'SAMEORIGIN', override: false },
    { name: 'x-xss-protection', value: '1; mode=block', override: false },
  ],
}));

function toCustomHeader(item: Resolved): ResponseHeader {
  return {
    name: (textAt(item, 'Header') ?? '').toLowerCase(),
    value: textAt(item, 'Value') ?? '',
    override: isTrueAt(item, 'Override'),
  };
}

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#understanding-response-headers-policies-security */
function securityHeaders(security: ResolvedMap): readonly ResponseHeader[] {
  const spelled: readonly (readonly [string, string, (part: Resolved) => string | undefined])[] = [
    ['ContentSecurityPolicy', 'content-security-policy', (part) => textAt(part, 'ContentSecurityPolicy')],
    ['ContentTypeOptions', 'x-content-type-options', () => 'nosniff'],
    ['FrameOptions', 'x-frame-options', (part) => textAt(part, 'FrameOption')],
    ['ReferrerPolicy', 'referrer-policy', (part) => textAt(part, 'ReferrerPolicy')],
    ['StrictTransportSecurity', 'strict-transport-security', strictTransport],
    ['XSSProtection', 'x-xss-protection', xssProtection],
  ];
  return spelled.flatMap(([key, name, spell]) => {
    const part = security[key];
    const value = part === undefined ? undefined : spell(part);
    return value === undefined ? [] : [{ name, value, override: isTrueAt(part, 'Override') }];
  });
}

function strictTransport(part: Resolved): string {
  const directives = [`max-age=${textAt(part, 'AccessControlMaxAgeSec') ?? '0'}`];
  if (isTrueAt(part, 'IncludeSubdomains')) {
    directives.push('includeSubDomains');
  }
  if (isTrueAt(part, 'Preload')) {
    directives.push('preload');
  }
  return directives.join('; ');
}

function xssProtection(part: Resolved): string {
  if (!isTrueAt(part, 'Protection')) {
    return '0';
  }
  const report = textAt(part, 'ReportUri');
  const mode = isTrueAt(part, 'ModeBlock') ? '; mode=block' : '';
  return `1${mode}${report === undefined ? '' : `; report=${report}`}`;
}
