import type * as z from 'zod';
import { choice } from '../choice';
import { fields, text } from '../field';

const website = fields('A website that Conveyor makes.', {
  website: fields('A private bucket behind CloudFront. Outputs: `url`, `bucket`, `distribution`.', {
    domain: text(
      'Your own domain name; the website then refuses TLS older than 1.2. Point it at the distribution yourself.',
      {
        otherwise: "the distribution's own name",
        examples: ['www.acme.example'],
      },
    ).optional(),
    certificate: text('The ARN of the ACM certificate for the domain, in us-east-1.', {
      examples: ['arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90'],
    }).optional(),
  }),
});

const bucket = fields('A bucket that exists already.', {
  bucket: text('The name of the bucket. Output: `bucket`.', { examples: ['acme-intranet'] }),
  prefix: text('A key prefix to deploy under.', { otherwise: "the bucket's root", examples: ['handbook'] }).optional(),
  url: text('Where people reach what the bucket holds. Output: `url`.', {
    examples: ['https://intranet.acme.example/'],
  }).optional(),
});

/** What stands under `s3` of a deploy. */
export const s3Document = choice({ what: 'an S3 target', keys: ['website', 'bucket'] }, [website, bucket]).meta({
  description: 'Deploy to S3: a `website` that Conveyor makes, or a `bucket` that exists.',
});

/** A deploy to S3 as it is written. */
export type S3Document = z.infer<typeof s3Document>;
