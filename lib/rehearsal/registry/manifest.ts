/** What a registry must know of a manifest: of an image, or of an index over several. */
export interface Manifest {
  readonly mediaType: string;
  /** The digests of its configuration and its layers. */
  readonly blobs: readonly string[];
  /** The digests of the manifests that an index names. */
  readonly manifests: readonly string[];
  /** What its configuration and its layers weigh. */
  readonly bytes: number;
}

/**
 * Reads a manifest, of OCI or of Docker's second schema; undefined when it is none.
 *
 * @param contentType the media type of the request, which goes before the one in the manifest
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
 */
export function tryManifest(body: Buffer, contentType: string | undefined): Manifest | undefined {
  const content = tryJson(body);
  const mediaType = contentType ?? content?.mediaType;
  if (content?.schemaVersion !== 2 || typeof mediaType !== 'string') return undefined;
  const parts = [content.config, ...listOf(content.layers)].filter(isDescriptor);
  const manifests = listOf(content.manifests).filter(isDescriptor);
  if (parts.length === 0 && !Array.isArray(content.manifests)) return undefined;
  return {
    mediaType,
    blobs: parts.map(({ digest }) => digest),
    manifests: manifests.map(({ digest }) => digest),
    bytes: parts.reduce((sum, { size }) => sum + size, 0),
  };
}

/** A manifest whose fields nobody has checked yet. */
interface RawManifest {
  readonly schemaVersion?: unknown;
  readonly mediaType?: unknown;
  readonly config?: unknown;
  readonly layers?: unknown;
  readonly manifests?: unknown;
}

function tryJson(body: Buffer): RawManifest | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

interface Descriptor {
  readonly digest: string;
  readonly size: number;
}

function isDescriptor(value: unknown): value is Descriptor {
  if (typeof value !== 'object' || value === null) return false;
  const { digest, size } = value as Partial<Record<string, unknown>>;
  return typeof digest === 'string' && typeof size === 'number';
}
