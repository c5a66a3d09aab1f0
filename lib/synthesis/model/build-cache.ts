import type { BuildDocument } from '../definition/build-document';

/** What a build keeps for the next, where it differs from what its recipe or its buildspec says. */
export interface BuildCache {
  /** `s3` under a prefix of the artifact bucket, `local` on the build host, or nowhere. */
  readonly store: 's3' | 'local' | 'none';
  /** Globs of what is kept. @default - the recipe's */
  readonly paths?: readonly string[];
  /** The lock files whose content is the key. @default - the recipe's */
  readonly files?: readonly string[];
  /** What a local cache keeps; empty elsewhere. */
  readonly modes: readonly ('source' | 'docker' | 'custom')[];
}

/** The key `cache` → the cache. */
export function toBuildCache(document: NonNullable<BuildDocument['cache']>): BuildCache {
  const { store = 's3', paths, files, modes = ['custom'] } = document;
  return {
    store,
    modes: store === 'local' ? [...new Set(modes)] : [],
    ...(paths !== undefined && { paths }),
    ...(files !== undefined && { files }),
  };
}
