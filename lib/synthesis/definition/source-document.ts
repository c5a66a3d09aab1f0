import * as z from 'zod';
import { choice } from './choice';
import { fields, named, text } from './field';

const branch = text('The branch whose pushes start the pipeline.', { default: 'main' }).optional();

const github = fields('A GitHub repository, through a connection of AWS Developer Tools.', {
  github: text('The repository: `owner/name`.', { pattern: '^[^/\\s]+/[^/\\s]+$', examples: ['acme/storefront'] }),
  branch,
  connection: text(
    'The ARN of the connection. A new connection is PENDING until somebody authorises it in the console.',
    {
      pattern:
        '^arn:aws(-cn|-us-gov)?:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
      examples: ['arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11'],
    },
  ),
});

const codecommit = fields('A CodeCommit repository in the home account and region.', {
  codecommit: z
    .union(
      [
        z.string().min(1),
        fields('A repository that the pipeline makes.', { managed: text('The name of the repository to make.') }),
      ],
      { error: 'the name of a repository, or { managed: name }' },
    )
    .meta({
      description:
        "The name of a repository that exists, or `{ managed: name }` for one that the pipeline's stack makes.",
      examples: ['storefront', { managed: 'storefront' }],
    }),
  branch,
});

const s3 = fields('A zip in a versioned bucket that exists and sends its events to EventBridge.', {
  s3: fields('Where the zip lies; each new version of it starts the pipeline.', {
    bucket: text('The name of the bucket.', { examples: ['acme-handover'] }),
    key: text('The key of the zip.', { examples: ['catalogue/source.zip'] }),
  }),
});

const keys = ['github', 'codecommit', 's3'] as const;
const one = choice({ what: 'a source', keys }, [github, codecommit, s3]);

/** The key `source` of a pipeline: one source, which is called `Source`, or several by name. */
export const sourceDocument = choice({ what: 'a source', keys }, [
  github,
  codecommit,
  s3,
  named(one, 'Several sources by name; the first is what builds take unless they say otherwise.'),
]).meta({
  description:
    'Where changes come from. One source has the stage, action, artifact and namespace `Source`; with several, each has its own name.',
});

/** One source as it is written. */
export type OneSourceDocument = z.infer<typeof one>;
/** What is written under `source`. */
export type SourceDocument = z.infer<typeof sourceDocument>;
