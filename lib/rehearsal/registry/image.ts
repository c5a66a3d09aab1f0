/** An image of a repository, as its manifest tells. */
export interface Image {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** `application/vnd.oci.image.manifest.v1+json`. */
  readonly mediaType: string;
  /** What its configuration and its layers weigh, compressed; 0 of an index. */
  readonly bytes: number;
  /** When it came, in milliseconds since 1970. */
  readonly pushedAt: number;
  /** In the order of the alphabet; none of an image whose tag was taken over by another. */
  readonly tags: readonly string[];
}

/** A repository of a registry, and its rule for tags. */
export interface ImageRepository {
  /** `shop/api`. */
  readonly name: string;
  /** Whether a tag, once given, stays with its image. */
  readonly immutable: boolean;
}
