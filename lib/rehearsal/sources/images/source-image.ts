import { type Manifest, tryManifest } from '../../registry/manifest';

/** An image that stands for one in a repository of ECR. */
export interface SourceImage {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** What its configuration and its layers weigh; of an index, what its heaviest image does. */
  readonly bytes: number;
  /** When it came to where it is. @default - nothing says so */
  readonly pushedAt?: Date;
}

/** An image, or why there is none. */
export type FoundImage =
  | { readonly ok: true; readonly image: SourceImage }
  | { readonly ok: false; readonly reason: string; readonly hint?: string };

/** Reads the manifest of a digest; undefined where it is not kept. */
export type ReadManifest = (digest: string) => Promise<Buffer | undefined>;

/**
 * What an image weighs, as ECR counts it.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageDetail.html for an index
 */
export async function weigh(manifest: Manifest, read: ReadManifest): Promise<number> {
  if (manifest.manifests.length === 0) return manifest.bytes;
  const bodies = await Promise.all(manifest.manifests.map(read));
  const images = bodies.map((body) => body && tryManifest(body, OCI_MANIFEST));
  return Math.max(0, ...images.map((image) => image?.bytes ?? 0));
}

/** The media types of manifests that are understood. */
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
