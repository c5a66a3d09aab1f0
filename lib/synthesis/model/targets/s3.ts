import type { S3Document } from '../../definition/deploys/s3-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { tryUploadCare, type UploadCare } from './upload-care';

/** A private bucket served by a distribution of its own. Outputs: `url`, `bucket`, `distribution`. */
export interface ManagedWebsite {
  readonly kind: 'website';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** A domain name of the person's own. @default - the distribution's own name, which serves TLS 1.0 and later */
  readonly domain?: WebsiteDomain;
  /** What is done besides putting the files there. @default - they are put there, to be asked for anew each time */
  readonly care?: UploadCare;
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
  /** The id of the distribution in front of it that is invalidated. @default - none is */
  readonly distribution?: string;
  /** What is done besides putting the files there. @default - nothing */
  readonly care?: UploadCare;
}

/**
 * What is written under `s3` of the deploy `name` → the target; `path` leads to `s3`. Problems: `HalfADomain` for a domain
 * without a certificate, and the reverse.
 */
export function toS3Target(
  name: string,
  document: S3Document,
  path: Path,
  conversion: Conversion,
): ManagedWebsite | ExistingBucket {
  if ('website' in document) {
    const at = [...path, 'website'];
    return conversion.made(
      { ...toWebsite(name, document.website, at, conversion), ...toCare(document, path, conversion) },
      at,
    );
  }
  const prefix = document.prefix?.replace(/^\/+|\/+$/g, '');
  return conversion.made(
    {
      kind: 'bucket',
      name,
      bucketName: document.bucket,
      ...(prefix !== undefined && prefix !== '' && { prefix }),
      ...(document.url !== undefined && { url: document.url }),
      ...(document.distribution !== undefined && { distribution: document.distribution }),
      ...toCare(document, path, conversion),
    },
    path,
  );
}

function toCare(document: S3Document, path: Path, conversion: Conversion): { readonly care?: UploadCare } {
  const care = tryUploadCare(document);
  return care === undefined ? {} : { care: conversion.made(care, path) };
}

type WebsiteDocument = Extract<S3Document, { website: unknown }>['website'];

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
      path: [...path, given],
      part: 'key',
      message: `website "${name}" has a ${given} and no ${missing}`,
      hint: 'CloudFront needs both for a domain of your own: { domain: www.acme.example, certificate: arn:aws:acm:us-east-1:… }',
    });
  }
  return { kind: 'website', name };
}
