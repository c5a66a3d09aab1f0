/** What a deploy puts its artifact on. */
export type Target = ManagedWebsite | ExistingBucket;

/** A target that the environment's stack makes. */
export type ManagedTarget = ManagedWebsite;

/** A private bucket served by a distribution of its own. Outputs: `url`, `bucket`, `distribution`. */
export interface ManagedWebsite {
  readonly kind: 'website';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** A domain name of the person's own. @default - the distribution's own name, which serves TLS 1.0 and later */
  readonly domain?: WebsiteDomain;
}

/** A domain of one's own and the certificate for it. */
export interface WebsiteDomain {
  /** `www.acme.example`. */
  readonly name: string;
  /** The ARN of an ACM certificate in us-east-1. */
  readonly certificateArn: string;
}

/** A bucket that exists already. Outputs: `bucket`, and `url` when given. */
export interface ExistingBucket {
  readonly kind: 'bucket';
  /** The deploy action's name. */
  readonly name: string;
  /** The bucket's name. */
  readonly bucketName: string;
  /** A key prefix to deploy under, without a leading or trailing slash. @default - the bucket's root */
  readonly prefix?: string;
  /** Where people reach what the bucket holds. @default - the target has no `url` output */
  readonly url?: string;
}
