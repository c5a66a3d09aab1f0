import * as z from 'zod';
import { choice } from '../choice';
import { fields, list, text, truth } from '../field';

const care = {
  headers: list(
    fields('The headers of some files.', {
      files: text('A glob of their paths in the artifact.', { examples: ['assets/**', '**/*.html'] }),
      cacheControl: text('Their Cache-Control.', { examples: ['public, max-age=31536000, immutable', 'no-cache'] }),
    }),
    'Headers by file: the first glob that matches a file says them.',
    {
      otherwise: 'no-cache for all files of a website, and nothing for a bucket',
      examples: [[{ files: 'assets/**', cacheControl: 'public, max-age=31536000, immutable' }]],
    },
  ).optional(),
  invalidate: z
    .union([z.literal(true), z.array(z.string().min(1)).min(1)], { error: 'true, or a list of paths' })
    .meta({
      description:
        'The paths that the distribution is told to ask for anew, `/*` at their end for all below; `true` for all. Default: none.',
      examples: [true, ['/index.html', '/news/*']],
    })
    .optional(),
  prune: truth('Whether objects are deleted that are no longer among the files, when all others are there.', {
    default: false,
  }).optional(),
};

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
  ...care,
});

const bucket = fields('A bucket that exists already.', {
  bucket: text('The name of the bucket. Output: `bucket`.', { examples: ['acme-intranet'] }),
  prefix: text('A key prefix to deploy under.', { otherwise: "the bucket's root", examples: ['handbook'] }).optional(),
  url: text('Where people reach what the bucket holds. Output: `url`.', {
    examples: ['https://intranet.acme.example/'],
  }).optional(),
  distribution: text('The id of the distribution in front of it, for `invalidate`.', {
    examples: ['E1A2B3C4D5E6F7'],
  }).optional(),
  ...care,
});

/** What stands under `s3` of a deploy. */
export const s3Document = choice({ what: 'an S3 target', keys: ['website', 'bucket'] }, [website, bucket]).meta({
  description: 'Deploy to S3: a `website` that Conveyor makes, or a `bucket` that exists.',
});

/** A deploy to S3 as it is written. */
export type S3Document = z.infer<typeof s3Document>;
