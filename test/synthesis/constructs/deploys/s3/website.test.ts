import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Website } from '../../../../../lib/synthesis/constructs/deploys/s3/website';
import { LogBucket } from '../../../../../lib/synthesis/constructs/log-bucket';
import type { WebsiteDomain } from '../../../../../lib/synthesis/model/targets/s3';
import { aStack, statementsOf } from '../../../../helpers/stack';

function templateOf(domain?: WebsiteDomain): Template {
  const stack = aStack();
  const logs = new LogBucket(stack, 'Logs', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
  new Website(stack, 'site', { kind: 'website', name: 'site', ...(domain ? { domain } : {}) }, logs.bucket);
  core.Validations.of(stack).acknowledge({
    id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
    reason: 'its own test says why',
  });
  return Template.fromStack(stack);
}

const plain = templateOf();

test('the bucket is private, versioned, logged, and outlives its stack', () => {
  plain.hasResource('AWS::S3::Bucket', {
    Properties: Match.objectLike({
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: Match.objectLike({ LogFilePrefix: 'site/bucket/' }),
      PublicAccessBlockConfiguration: Match.objectLike({ BlockPublicPolicy: true, RestrictPublicBuckets: true }),
    }),
    DeletionPolicy: 'Retain',
  });
});

test('only its own distribution reads the bucket, and learns when a file is missing', () => {
  const ofCloudFront = statementsOf(plain, 'AWS::S3::BucketPolicy').filter(({ principal }) =>
    JSON.stringify(principal).includes('cloudfront.amazonaws.com'),
  );
  expect(ofCloudFront.map(({ actions }) => actions)).toEqual([['s3:GetObject', 's3:ListBucket']]);
  expect(JSON.stringify(ofCloudFront[0]?.conditions)).toMatch(/AWS:SourceArn.*siteDistribution/);
});

test('people come over HTTPS, through folder indexes and security headers, and a missing page is a 404', () => {
  plain.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      DefaultRootObject: 'index.html',
      HttpVersion: 'http2and3',
      CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html' }],
      DefaultCacheBehavior: Match.objectLike({
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp('siteHeaders') },
        FunctionAssociations: [Match.objectLike({ EventType: 'viewer-request' })],
      }),
      Logging: Match.objectLike({ Prefix: 'site/distribution/' }),
      Origins: [
        Match.objectLike({
          OriginAccessControlId: Match.anyValue(),
          S3OriginConfig: { OriginAccessIdentity: '' },
        }),
      ],
    }),
  });
  plain.hasResourceProperties('AWS::CloudFront::Function', {
    FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
    FunctionCode: Match.stringLikeRegexp('function handler\\(event\\)'),
  });
});

test('without a domain CloudFront’s own name and certificate serve', () => {
  plain.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { Aliases: Match.absent(), ViewerCertificate: Match.absent() },
  });
  plain.hasOutput('*', {
    Description: 'Where people reach site',
    Value: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [Match.stringLikeRegexp('siteDist'), 'DomainName'] }]] },
  });
});

test('with one, it is served with TLS 1.2 and nothing older', () => {
  const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c';
  const template = templateOf({ name: 'www.acme.example', certificateArn });
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Aliases: ['www.acme.example'],
      ViewerCertificate: {
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    },
  });
  template.hasOutput('*', { Value: 'https://www.acme.example' });
  template.hasOutput('*', {
    Description: 'What the DNS record of www.acme.example points to: an alias, or a CNAME',
    Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('siteDist'), 'DomainName'] },
  });
});
