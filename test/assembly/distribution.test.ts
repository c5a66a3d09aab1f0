import { factsOf } from '../helpers/facts';

const { distributions, buckets } = factsOf(
  `Resources:
  Bucket: { Type: AWS::S3::Bucket }
  Index:
    Type: AWS::CloudFront::Function
    Properties: { Name: index, FunctionCode: "code", FunctionConfig: { Comment: c, Runtime: cloudfront-js-2.0 } }
  Headers:
    Type: AWS::CloudFront::ResponseHeadersPolicy
    Properties:
      ResponseHeadersPolicyConfig:
        Name: h
        CustomHeadersConfig: { Items: [{ Header: X-Shop, Value: acme, Override: false }] }
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultRootObject: index.html
        Aliases: [www.acme.example, !ImportValue alias]
        CustomErrorResponses:
          - { ErrorCode: 403, ResponseCode: 404, ResponsePagePath: /404.html }
          - { ErrorCode: 500, ErrorCachingMinTTL: 0 }
        Origins:
          - { Id: site, DomainName: !GetAtt Bucket.RegionalDomainName, OriginPath: /www, S3OriginConfig: {} }
          - { Id: api, DomainName: api.acme.example, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
        CacheBehaviors:
          - { PathPattern: "*.html", TargetOriginId: site, ViewerProtocolPolicy: https-only, ResponseHeadersPolicyId: !Ref Headers }
        DefaultCacheBehavior:
          TargetOriginId: site
          ViewerProtocolPolicy: redirect-to-https
          ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03
          FunctionAssociations: [{ EventType: viewer-request, FunctionARN: !GetAtt Index.FunctionARN }]`,
  { region: 'ap-northeast-2' },
);
const [site] = distributions;

test('a distribution has a domain name in the form of its own, its root object and its aliases', () => {
  expect(site?.domainName).toMatch(/^d[0-9a-f]{13}\.cloudfront\.net$/);
  expect(site?.defaultRootObject).toBe('index.html');
  expect(site?.aliases).toEqual(['www.acme.example', { unknown: 'ImportValue alias' }]);
});

test('an origin knows its bucket when it is one of the assembly', () => {
  const name = buckets[0]?.name;
  expect(site?.origins).toEqual([
    { id: 'site', domainName: `${name}.s3.ap-northeast-2.amazonaws.com`, bucket: name, path: '/www' },
    { id: 'api', domainName: 'api.acme.example', path: '' },
  ]);
});

test('behaviours stand in order of precedence, the default one last, with their functions and headers', () => {
  expect(site?.behaviors[0]).toEqual({
    pathPattern: '*.html',
    originId: 'site',
    viewerProtocolPolicy: 'https-only',
    functions: [],
    responseHeaders: [{ name: 'x-shop', value: 'acme', override: false }],
  });
  expect(site?.behaviors[1]).toMatchObject({
    pathPattern: '*',
    functions: [{ eventType: 'viewer-request', code: 'code', runtime: 'cloudfront-js-2.0' }],
  });
  expect(site?.behaviors[1]?.responseHeaders.map(({ name }) => name)).toContain('x-content-type-options');
});

test('error responses have a page only where the template gives one', () => {
  expect(site?.errorResponses).toEqual([
    { errorCode: 403, responseCode: 404, responsePagePath: '/404.html' },
    { errorCode: 500 },
  ]);
});

test.each([
  ['shop.s3.amazonaws.com'],
  ['shop.s3-website-us-east-1.amazonaws.com'],
  ['shop.s3-website.eu-west-2.amazonaws.com'],
  ['shop.s3-eu-west-1.amazonaws.com'],
])('%s is the address of the bucket shop', (domainName) => {
  const facts = factsOf(`Resources:
  Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: shop } }
  Site:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { Enabled: true, Origins: [{ Id: o, DomainName: ${domainName} }] } }`);
  expect(facts.distributions[0]?.origins[0]?.bucket).toBe('shop');
});
