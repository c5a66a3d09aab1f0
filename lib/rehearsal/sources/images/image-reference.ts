import { REPOSITORY_NAME } from '../../../aws/ecr/image-uri';

/** Where an image is in a registry. */
export interface ImageReference {
  /** `127.0.0.1:5000`. */
  readonly host: string;
  /** `shop/api`. */
  readonly name: string;
  /** A tag or a digest. @default - the tag that the source follows */
  readonly version?: string;
}

/**
 * Takes a reference apart: `127.0.0.1:5000/base:1.2`, `registry.acme.example/shop/api@sha256:…`. Undefined for a text that is
 * none, and for a short name such as `alpine`, which each engine leads to a registry of its own choice.
 */
export function tryImageReference(text: string): ImageReference | undefined {
  const [, host = '', name = '', tag, digest] = REFERENCE.exec(text) ?? [];
  if (name === '') return undefined;
  const version = digest ?? tag;
  return { host, name, ...(version !== undefined && { version }) };
}

/** A first part that is a host has a dot, a port, or is `localhost`: so every engine tells it from a name. */
const HOST = String.raw`(?:localhost|[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+|[a-zA-Z0-9.-]+(?=:\d)|\[[0-9a-f:]+\])(?::\d+)?`;

const REFERENCE = new RegExp(`^(${HOST})/(${REPOSITORY_NAME})(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$`);
