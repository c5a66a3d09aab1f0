/** What is done besides putting files into a bucket. CodePipeline's own action can none of it. */
export interface UploadCare {
  /** The first whose glob matches a file says its headers. */
  readonly headers: readonly FileHeaders[];
  /** The paths that the distribution asks the bucket for anew, `/*`; empty for none. */
  readonly invalidate: readonly string[];
  /** Whether objects are deleted that are no longer among the files. */
  readonly prune: boolean;
}

/** The headers of the files of a glob. */
export interface FileHeaders {
  /** A glob of paths in the artifact: `assets/**`. */
  readonly files: string;
  /** `public, max-age=31536000, immutable`. */
  readonly cacheControl: string;
}

/** What a person writes of it. */
export interface UploadCareDocument {
  readonly headers?: readonly FileHeaders[] | undefined;
  readonly invalidate?: true | readonly string[] | undefined;
  readonly prune?: boolean | undefined;
}

/** What is written → the care; nothing when nothing is asked for. */
export function tryUploadCare({ headers, invalidate, prune }: UploadCareDocument): UploadCare | undefined {
  if (headers === undefined && invalidate === undefined && prune !== true) return undefined;
  const paths = invalidate === true ? ['/*'] : (invalidate ?? []);
  return {
    headers: (headers ?? []).map(({ files, cacheControl }) => ({ files, cacheControl })),
    invalidate: paths,
    prune: prune ?? false,
  };
}
