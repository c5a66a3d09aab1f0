import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { type ResolvedMap, textAt } from './resolved';
import type { Resource } from './template';

/** An AWS::S3::Bucket. */
export interface SynthesizedBucket extends Origin {
  readonly name: string;
  readonly arn: string;
  readonly versioned: boolean;
  /** S3's own website hosting, when the bucket has it. */
  readonly website?: {
    /** `http://NAME.s3-website.REGION.amazonaws.com`, as the template's `WebsiteURL` comes out. */
    readonly url: string;
    readonly indexDocument: string;
    readonly errorDocument?: string;
  };
}

/** The facts of a bucket. */
export function toBucket(resource: Resource, resolver: Resolver): SynthesizedBucket {
  const properties = resolver.properties(resource);
  const website = toWebsite(properties, resolver.attribute(resource, 'WebsiteURL'));
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: resolver.attribute(resource, 'Arn'),
    versioned: textAt(properties, 'VersioningConfiguration', 'Status') === 'Enabled',
    ...(website === undefined ? {} : { website }),
  };
}

/** A configuration without an index document redirects everything elsewhere: it serves no files. */
function toWebsite(properties: ResolvedMap, url: string): SynthesizedBucket['website'] {
  const indexDocument = textAt(properties, 'WebsiteConfiguration', 'IndexDocument');
  const errorDocument = textAt(properties, 'WebsiteConfiguration', 'ErrorDocument');
  return indexDocument === undefined
    ? undefined
    : { url, indexDocument, ...(errorDocument === undefined ? {} : { errorDocument }) };
}
