import type { Path } from '../definition/path';
import type { OneSourceDocument, SourceDocument } from '../definition/source-document';
import type { Conversion } from './conversion';

/** Where a change comes from. Each is an action, a namespace and an output artifact, all of the same name. */
export type Source = GithubSource | CodeCommitSource | S3Source;

interface SourceBase {
  /** `Source` unless the definition names it; action name, namespace and artifact. */
  readonly name: string;
}

/** A GitHub repository through a connection; starts the pipeline on a push to its branch. */
export interface GithubSource extends SourceBase {
  readonly provider: 'github';
  /** `acme/storefront`. */
  readonly repository: string;
  readonly branch: string;
  /** `arn:aws:codeconnections:REGION:ACCOUNT:connection/ID`, or with the older prefix `codestar-connections`. */
  readonly connectionArn: string;
}

/** A CodeCommit repository of the home account and region; starts the pipeline on a push to its branch. */
export interface CodeCommitSource extends SourceBase {
  readonly provider: 'codecommit';
  /** The repository's name. */
  readonly repository: string;
  readonly branch: string;
  /** Whether the pipeline's stack makes the repository. */
  readonly managed: boolean;
}

/** A zip in a versioned bucket; the bucket's own EventBridge events start the pipeline. */
export interface S3Source extends SourceBase {
  readonly provider: 's3';
  readonly bucket: string;
  /** The object's key, `releases/storefront.zip`. */
  readonly key: string;
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
    hint: 'known: github, codecommit, s3',
  });
  return [{ provider: 's3', name: 'Source', bucket: '', key: '' }];
}

function isOne(document: SourceDocument): document is OneSourceDocument {
  return ['github', 'codecommit'].some((key) => key in document) || ('s3' in document && 'bucket' in document.s3);
}

function toSource(name: string, document: OneSourceDocument, path: Path, conversion: Conversion): Source {
  return conversion.made(convert(name, document), path);
}

function convert(name: string, document: OneSourceDocument): Source {
  if ('s3' in document) return { provider: 's3', name, ...document.s3 };
  const branch = document.branch ?? 'main';
  if ('github' in document) {
    return { provider: 'github', name, repository: document.github, branch, connectionArn: document.connection };
  }
  const { codecommit } = document;
  const managed = typeof codecommit !== 'string';
  return { provider: 'codecommit', name, repository: managed ? codecommit.managed : codecommit, branch, managed };
}
