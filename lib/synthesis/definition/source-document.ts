import type * as z from 'zod';
import { choice } from './choice';
import { fields, named, nameOrManaged, text, truth } from './field';

const branch = text('The branch whose pushes start the pipeline.', { default: 'main' }).optional();

const clone = truth(
  'Hand on a clone with its history instead of a zip of its files. Only builds and tests of CodeBuild can take it, and each of them is then let into the repository.',
  { default: false },
).optional();

const connection = text(
  'The ARN of the connection. A new connection is PENDING until somebody authorises it in the console.',
  {
    pattern:
      '^arn:aws(-cn|-us-gov)?:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
    examples: ['arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11'],
  },
);

const github = fields(
  'A repository of GitHub or GitHub Enterprise Server, through a connection of AWS Developer Tools.',
  {
    github: text('The repository: `owner/name`.', { pattern: '^[^/\\s]+/[^/\\s]+$', examples: ['acme/storefront'] }),
    branch,
    connection,
    clone,
  },
).meta({ id: 'github' });

const gitlab = fields('A repository of GitLab, or of one that you host, through a connection of AWS Developer Tools.', {
  gitlab: text('The repository: `group/name`, or with subgroups `group/subgroup/name`.', {
    pattern: '^[^/\\s]+(/[^/\\s]+)+$',
    examples: ['acme/shop/storefront'],
  }),
  branch,
  connection,
  clone,
}).meta({ id: 'gitlab' });

const bitbucket = fields('A repository of Bitbucket Cloud, through a connection of AWS Developer Tools.', {
  bitbucket: text('The repository: `workspace/name`.', {
    pattern: '^[^/\\s]+/[^/\\s]+$',
    examples: ['acme/storefront'],
  }),
  branch,
  connection,
  clone,
}).meta({ id: 'bitbucket' });

const codecommit = fields('A CodeCommit repository in the home account and region.', {
  codecommit: nameOrManaged(
    'repository',
    "The name of a repository that exists, or `{ managed: name }` for one that the pipeline's stack makes.",
    ['storefront', { managed: 'storefront' }],
  ),
  branch,
  clone,
}).meta({ id: 'codecommit' });

const bucket = text('The name of the bucket.', { examples: ['acme-handover'] });

const zip = fields('A zip in a versioned bucket.', {
  bucket,
  key: text('The key of the zip.', { examples: ['catalogue/source.zip'] }),
});

const folder = fields('All objects under a prefix of a bucket, as one zip, made when an upload is over.', {
  bucket,
  prefix: text('The prefix; a slash at its end says nothing.', { examples: ['catalogue'] }),
});

const s3 = fields('Objects of a bucket that exists and sends its events to EventBridge.', {
  s3: choice({ what: 'an S3 source', keys: ['key', 'prefix'] }, [zip, folder]).meta({
    description: 'A zip, by its `key`: each new version of it starts the pipeline. Or a folder, by its `prefix`.',
  }),
}).meta({ id: 's3' });

const ecr = fields('A container image of an ECR repository in the home account and region.', {
  ecr: fields('Which image; each push of the tag starts the pipeline, with the digest that was pushed.', {
    repository: text('The name of the repository.', { examples: ['base/node'] }),
    tag: text('The tag to follow.', { default: 'latest' }).optional(),
  }),
}).meta({ id: 'ecr' });

const keys = ['github', 'gitlab', 'bitbucket', 'codecommit', 's3', 'ecr'] as const;
const options = [github, gitlab, bitbucket, codecommit, s3, ecr] as const;
const one = choice({ what: 'a source', keys }, options);

/** The key `source` of a pipeline: one source, which is called `Source`, or several by name. */
export const sourceDocument = choice({ what: 'a source', keys }, [
  ...options,
  named(one, 'Several sources by name; the first is what builds take unless they say otherwise.'),
]).meta({
  description:
    'Where changes come from. One source has the stage, action, artifact and namespace `Source`; with several, each has its own name.',
});

/** One source as it is written. */
export type OneSourceDocument = z.infer<typeof one>;
/** What is written under `source`. */
export type SourceDocument = z.infer<typeof sourceDocument>;
