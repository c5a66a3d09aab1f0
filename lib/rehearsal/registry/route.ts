import { REPOSITORY_NAME } from '../../aws/ecr/image-uri';

/** What a path of the registry names. */
export type Route =
  /** Whether there is a registry at all, and whether one may use it. */
  | { readonly kind: 'base' }
  /** The beginning of an upload. */
  | { readonly kind: 'uploads'; readonly repository: string }
  /** An upload that has begun. */
  | { readonly kind: 'upload'; readonly repository: string; readonly id: string }
  | { readonly kind: 'blob'; readonly repository: string; readonly digest: string }
  /** A manifest, by its tag or its digest. */
  | { readonly kind: 'manifest'; readonly repository: string; readonly reference: string }
  | { readonly kind: 'tags'; readonly repository: string };

/**
 * What a path names; undefined when it is none of a registry, or no name, tag or digest that can be.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#endpoints
 */
export function tryRoute(path: string): Route | undefined {
  if (/^\/v2\/?$/.test(path)) return { kind: 'base' };
  const [, repository = '', rest = ''] = IN_REPOSITORY.exec(path) ?? [];
  const [, blob] = /^blobs\/(sha256:[0-9a-f]{64})$/.exec(rest) ?? [];
  const [, upload] = /^blobs\/uploads\/([0-9a-f-]{36})$/.exec(rest) ?? [];
  const [, reference] = /^manifests\/(sha256:[0-9a-f]{64}|\w[\w.-]{0,127})$/.exec(rest) ?? [];
  if (/^blobs\/uploads\/?$/.test(rest)) return { kind: 'uploads', repository };
  if (upload !== undefined) return { kind: 'upload', repository, id: upload };
  if (blob !== undefined) return { kind: 'blob', repository, digest: blob };
  if (reference !== undefined) return { kind: 'manifest', repository, reference };
  return rest === 'tags/list' ? { kind: 'tags', repository } : undefined;
}

/** A name may itself have a part that is called `blobs`: the last one counts. */
const IN_REPOSITORY = new RegExp(`^/v2/(${REPOSITORY_NAME})/((?:blobs|manifests|tags)/[^/]*(?:/[^/]*)?)$`);
