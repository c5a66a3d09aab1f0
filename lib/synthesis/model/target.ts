import type { DeployDocument } from '../definition/deploy-document';
import type { Path } from '../definition/path';
import type { Conversion } from './conversion';
import type { OutputReference } from './text';

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

/** The target of a deploy; `path` leads to the deploy. Problems: `HalfADomain` for a domain without a certificate, and the reverse. */
export function toTarget({ deploy, s3 }: DeployDocument, path: Path, conversion: Conversion): Target {
  if ('website' in s3)
    return conversion.made(toWebsite(deploy, s3.website, path, conversion), [...path, 's3', 'website']);
  const prefix = s3.prefix?.replace(/^\/+|\/+$/g, '');
  return conversion.made(
    {
      kind: 'bucket',
      name: deploy,
      bucketName: s3.bucket,
      ...(prefix !== undefined && prefix !== '' && { prefix }),
      ...(s3.url !== undefined && { url: s3.url }),
    },
    [...path, 's3'],
  );
}

/** The outputs that a target has. */
export function outputsOf(target: Target): readonly OutputReference['output'][] {
  if (target.kind === 'website') return ['url', 'bucket', 'distribution'];
  return target.url === undefined ? ['bucket'] : ['bucket', 'url'];
}

type WebsiteDocument = Extract<DeployDocument['s3'], { website: unknown }>['website'];

function toWebsite(name: string, document: WebsiteDocument, path: Path, conversion: Conversion): ManagedWebsite {
  const { domain, certificate } = document;
  if (domain !== undefined && certificate !== undefined) {
    return { kind: 'website', name, domain: { name: domain, certificateArn: certificate } };
  }
  const given = domain === undefined ? 'certificate' : 'domain';
  const missing = domain === undefined ? 'domain' : 'certificate';
  if (domain !== undefined || certificate !== undefined) {
    conversion.remark({
      code: 'HalfADomain',
      path: [...path, 's3', 'website', given],
      part: 'key',
      message: `website "${name}" has a ${given} and no ${missing}`,
      hint: 'CloudFront needs both for a domain of your own: { domain: www.acme.example, certificate: arn:aws:acm:us-east-1:… }',
    });
  }
  return { kind: 'website', name };
}
