import type { Origin } from './origin';

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
