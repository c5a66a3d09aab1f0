import type { Path } from '../definition/path';
import type { OneSourceDocument, SourceDocument } from '../definition/source-document';
import type { Conversion } from './conversion';

/** Where a change comes from. Each is an action, a namespace and an output artifact, all of the same name. */
export type Source = GitSource | S3Source | EcrSource;

/** A git repository, of which a branch is followed. */
export type GitSource = ConnectionSource | CodeCommitSource;

interface SourceBase {
  /** `Source` unless the definition names it; action name, namespace and artifact. */
  readonly name: string;
}

interface GitSourceBase extends SourceBase {
  /** The branch of a start that names no commit. */
  readonly branch: string;
  /** Whether it hands on a clone, which CodeBuild alone can take, instead of a zip. */
  readonly clone: boolean;
}

/** A repository of a provider outside of AWS, through a connection. */
export interface ConnectionSource extends GitSourceBase {
  readonly provider: 'github' | 'gitlab' | 'bitbucket';
  /** `acme/storefront`; of GitLab also `acme/shop/storefront`. */
  readonly repository: string;
  /** `arn:aws:codeconnections:REGION:ACCOUNT:connection/ID`, or with the older prefix `codestar-connections`. */
  readonly connectionArn: string;
}

/** A CodeCommit repository of the home account and region. */
export interface CodeCommitSource extends GitSourceBase {
  readonly provider: 'codecommit';
  /** The repository's name. */
  readonly repository: string;
  /** Whether the pipeline's stack makes the repository. */
  readonly managed: boolean;
}

/** Objects of a bucket, as a zip. */
export interface S3Source extends SourceBase {
  readonly provider: 's3';
  readonly bucket: string;
  /** One zip by its key, `releases/storefront.zip`; or all objects under a prefix, `catalogue`, without a slash at its end. */
  readonly object:
    | { readonly kind: 'zip'; readonly key: string }
    | { readonly kind: 'folder'; readonly prefix: string };
}

/** A container image of the home account and region; its digest goes down the pipeline. */
export interface EcrSource extends SourceBase {
  readonly provider: 'ecr';
  /** The repository's name: `base/node`. */
  readonly repository: string;
  /** The tag whose pushes start the pipeline. */
  readonly tag: string;
}

/** Whether a source is a git repository. */
export function isGit(source: Source): source is GitSource {
  return source.provider !== 's3' && source.provider !== 'ecr';
}

/** Whether a source is a repository behind a connection. */
export function isConnection(source: Source): source is ConnectionSource {
  return isGit(source) && source.provider !== 'codecommit';
}

/** What is written under `source` → the sources, in order. Problems: `NoSource`. */
export function toSources(
  document: SourceDocument,
  path: Path,
  conversion: Conversion,
): readonly [Source, ...Source[]] {
  if (isOne(document)) return [toSource('Source', document, path, conversion)];
  const [first, ...rest] = Object.entries(document).map(([name, one]) =>
    toSource(name, one, [...path, name], conversion),
  );
  if (first !== undefined) return [first, ...rest];
  conversion.remark({
    code: 'NoSource',
    path,
    message: 'a pipeline needs a source',
    hint: 'known: github, gitlab, bitbucket, codecommit, s3, ecr',
  });
  return [{ provider: 's3', name: 'Source', bucket: '', object: { kind: 'zip', key: '' } }];
}

/** A source of several may be called as a provider is: then a source stands under the key, and no repository. */
function isOne(document: SourceDocument): document is OneSourceDocument {
  const given = (key: string): unknown => (Object.hasOwn(document, key) ? Reflect.get(document, key) : undefined);
  const has = (key: string, inner: string): boolean => Object.hasOwn(Object(given(key)), inner);
  return (
    ['github', 'gitlab', 'bitbucket', 'codecommit'].some((key) => typeof given(key) === 'string') ||
    has('codecommit', 'managed') ||
    has('s3', 'bucket') ||
    has('ecr', 'repository')
  );
}

function toSource(name: string, document: OneSourceDocument, path: Path, conversion: Conversion): Source {
  return conversion.made(convert(name, document), path);
}

function convert(name: string, document: OneSourceDocument): Source {
  if ('s3' in document) return { provider: 's3', name, bucket: document.s3.bucket, object: toObject(document.s3) };
  if ('ecr' in document) {
    const { repository, tag = 'latest' } = document.ecr;
    return { provider: 'ecr', name, repository, tag };
  }
  const { branch = 'main', clone = false } = document;
  const git = { name, branch, clone };
  if ('codecommit' in document) {
    const { codecommit } = document;
    const managed = typeof codecommit !== 'string';
    return { provider: 'codecommit', ...git, repository: managed ? codecommit.managed : codecommit, managed };
  }
  const connected = { ...git, connectionArn: document.connection };
  if ('github' in document) return { provider: 'github', ...connected, repository: document.github };
  if ('gitlab' in document) return { provider: 'gitlab', ...connected, repository: document.gitlab };
  return { provider: 'bitbucket', ...connected, repository: document.bitbucket };
}

function toObject(document: { readonly key: string } | { readonly prefix: string }): S3Source['object'] {
  return 'key' in document
    ? { kind: 'zip', key: document.key }
    : { kind: 'folder', prefix: document.prefix.replace(/^\/+|\/+$/g, '') };
}
