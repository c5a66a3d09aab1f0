import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ManagedWebsite, WebsiteDomain } from '../../../model/targets/s3';
import { addSecurityHeaders } from './security-headers';

/** A private bucket, and the distribution by which alone people reach it. */
export class Website extends Construct {
  /** Holds the site's files. */
  readonly bucket: s3.IBucket;
  /** Serves them. */
  readonly distribution: cloudfront.Distribution;

  constructor(scope: Construct, id: string, target: ManagedWebsite, logs: s3.IBucket) {
    super(scope, id);
    this.bucket = this.addBucket(target, logs);
    this.distribution = this.addDistribution(target, logs);
    new core.CfnOutput(this, 'Url', {
      description: `Where people reach ${target.name}`,
      value: `https://${target.domain?.name ?? this.distribution.distributionDomainName}`,
    });
    if (target.domain !== undefined) {
      new core.CfnOutput(this, 'RecordTarget', {
        description: `What the DNS record of ${target.domain.name} points to: an alias, or a CNAME`,
        value: this.distribution.distributionDomainName,
      });
    }
  }

  /** With S3's own key: CloudFront could not read under a key of the pipelines', which belong to other stacks. */
  private addBucket(target: ManagedWebsite, logs: s3.IBucket): s3.IBucket {
    return new s3.Bucket(this, 'Bucket', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: `${target.name}/bucket/`,
      lifecycleRules: [
        {
          id: 'superseded',
          noncurrentVersionExpiration: core.Duration.days(90),
          abortIncompleteMultipartUploadAfter: core.Duration.days(1),
        },
      ],
      removalPolicy: core.RemovalPolicy.RETAIN,
    }) as s3.IBucket;
  }

  private addDistribution(target: ManagedWebsite, logs: s3.IBucket): cloudfront.Distribution {
    return new cloudfront.Distribution(this, 'Distribution', {
      comment: `${target.name} of ${core.Stack.of(this).stackName}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        // LIST makes a missing file a 404 instead of a 403; the root object and a cache policy without query strings keep
        // visitors from listing anything.
        origin: origins.S3BucketOrigin.withOriginAccessControl(this.bucket, {
          originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
        }),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: addSecurityHeaders(this, 'Headers'),
        functionAssociations: [
          { eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: this.addViewerRequest() },
        ],
      },
      errorResponses: [{ httpStatus: 404, responseHttpStatus: 404, responsePagePath: '/404.html' }],
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: `${target.name}/distribution/`,
      ...(target.domain === undefined ? {} : this.toDomainProps(target.domain)),
    });
  }

  private addViewerRequest(): cloudfront.Function {
    return new cloudfront.Function(this, 'ViewerRequest', {
      comment: 'Folder indexes',
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(readFileSync(path.join(__dirname, 'viewer-request.js'), 'utf8')),
    });
  }

  private toDomainProps(domain: WebsiteDomain) {
    return {
      domainNames: [domain.name],
      certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}
