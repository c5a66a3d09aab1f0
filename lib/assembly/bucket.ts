import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, type ResolvedMap, textAt, textsAt } from './resolved';
import type { Resource } from './template';

/** An AWS::S3::Bucket. */
export interface SynthesizedBucket extends Origin {
  readonly name: string;
  readonly arn: string;
  readonly versioned: boolean;
  /**
   * Whether a policy lets CloudFront list it: a key that is not there is then a 404 to a distribution, else a 403.
   * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html#API_GetObject_RequestSyntax
   */
  readonly listable?: boolean;
  /** S3's own website hosting, when the bucket has it. */
  readonly website?: {
    /** `http://NAME.s3-website.REGION.amazonaws.com`, as the template's `WebsiteURL` comes out. */
    readonly url: string;
    readonly indexDocument: string;
    readonly errorDocument?: string;
  };
}

/** The facts of a bucket; `listable` names the buckets that CloudFront may list. */
export function toBucket(resource: Resource, resolver: Resolver, listable: ReadonlySet<string>): SynthesizedBucket {
  const properties = resolver.properties(resource);
  const website = toWebsite(properties, resolver.attribute(resource, 'WebsiteURL'));
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: resolver.attribute(resource, 'Arn'),
    versioned: textAt(properties, 'VersioningConfiguration', 'Status') === 'Enabled',
    listable: listable.has(resolver.name(resource)),
    ...(website === undefined ? {} : { website }),
  };
}

/** The name of the bucket that an AWS::S3::BucketPolicy lets CloudFront list; undefined when it lets it list none. */
export function tryListable(resource: Resource, resolver: Resolver): string | undefined {
  const properties = resolver.properties(resource);
  const lists = listAt(properties, 'PolicyDocument', 'Statement').some(
    (statement) =>
      textAt(statement, 'Effect') === 'Allow' &&
      textsAt(statement, 'Action').some((action) => LISTS.has(action)) &&
      [...textsAt(statement, 'Principal', 'Service'), ...textsAt(statement, 'Principal', 'AWS')].some(isCloudFront),
  );
  return lists ? textAt(properties, 'Bucket') : undefined;
}

const LISTS: ReadonlySet<string> = new Set(['s3:*', 's3:List*', 's3:ListBucket']);

/** The service itself, as with origin access control, or an origin access identity. */
function isCloudFront(principal: string): boolean {
  return principal === 'cloudfront.amazonaws.com' || principal.includes(':iam::cloudfront:user/');
}

/** A configuration without an index document redirects everything elsewhere: it serves no files. */
function toWebsite(properties: ResolvedMap, url: string): SynthesizedBucket['website'] {
  const indexDocument = textAt(properties, 'WebsiteConfiguration', 'IndexDocument');
  const errorDocument = textAt(properties, 'WebsiteConfiguration', 'ErrorDocument');
  return indexDocument === undefined
    ? undefined
    : { url, indexDocument, ...(errorDocument === undefined ? {} : { errorDocument }) };
}
