import { MANAGED_RESPONSE_HEADERS, toResponseHeaders } from '../../lib/assembly/response-headers';
import { resolverOf } from '../helpers/facts';

function headersOf(config: string): readonly string[] {
  const resolver = resolverOf(`Resources:
  Policy:
    Type: AWS::CloudFront::ResponseHeadersPolicy
    Properties: { ResponseHeadersPolicyConfig: { Name: p, ${config} } }`);
  const policies = resolver.template.resources.map((resource) => toResponseHeaders(resource, resolver));
  return policies.flatMap(({ headers }) =>
    headers.map(({ name, value, override }) => `${name}: ${value} (${override})`),
  );
}

test('security headers are spelled out as CloudFront sends them', () => {
  expect(
    headersOf(`SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: DENY, Override: false },
      ReferrerPolicy: { ReferrerPolicy: same-origin, Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000, IncludeSubdomains: true, Preload: true, Override: true },
      XSSProtection: { Protection: true, ModeBlock: true, Override: true } }`),
  ).toEqual([
    "content-security-policy: default-src 'self' (true)",
    'x-content-type-options: nosniff (true)',
    'x-frame-options: DENY (false)',
    'referrer-policy: same-origin (true)',
    'strict-transport-security: max-age=63072000; includeSubDomains; preload (true)',
    'x-xss-protection: 1; mode=block (true)',
  ]);
});

test('what is switched off stays off', () => {
  expect(
    headersOf(`SecurityHeadersConfig: {
      StrictTransportSecurity: { AccessControlMaxAgeSec: 60, Override: true },
      XSSProtection: { Protection: false, Override: true } }`),
  ).toEqual(['strict-transport-security: max-age=60 (true)', 'x-xss-protection: 0 (true)']);
});

test('custom headers come after them, with lower-case names', () => {
  expect(
    headersOf('CustomHeadersConfig: { Items: [{ Header: Cache-Control, Value: no-cache, Override: true }] }'),
  ).toEqual(['cache-control: no-cache (true)']);
});

test("CloudFront's own security policy sets what its documentation says", () => {
  const managed = MANAGED_RESPONSE_HEADERS.find(({ id }) => id === '67f7725c-6f97-4210-82d7-5512b31e9d03');
  expect(managed?.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'referrer-policy: strict-origin-when-cross-origin',
    'strict-transport-security: max-age=31536000',
    'x-content-type-options: nosniff',
    'x-frame-options: SAMEORIGIN',
    'x-xss-protection: 1; mode=block',
  ]);
});
