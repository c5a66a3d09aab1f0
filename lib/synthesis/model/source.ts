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
