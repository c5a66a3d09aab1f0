import { z } from 'zod';
import { toDigest } from '../../registry/digest';
import { type ImageFiles, tryJson } from './image-files';
import type { FoundImage } from './source-image';

/**
 * The image of a docker-archive without a manifest of OCI, as podman and older engines save it; undefined when the files are
 * none. Of several images the one with the tag is taken. Its layers lie there as they were before a registry compressed
 * them, so that no registry's digest can be known: the digest is the one of the manifest that a registry would get if it
 * were pushed uncompressed.
 * @see https://github.com/moby/docker-image-spec/blob/v1.3.1/README.md#combined-image-json--filesystem-changeset-format
 */
export async function tryDockerArchiveImage(files: ImageFiles, tag: string): Promise<FoundImage | undefined> {
  const images = tryJson(await files.tryRead('manifest.json'), archiveSchema);
  if (images === undefined) return undefined;
  const tagged = images.filter(({ RepoTags }) => RepoTags?.some((name) => name.endsWith(`:${tag}`)));
  const [chosen] = images.length === 1 ? images : tagged;
  if (chosen !== undefined) return toImage(files, chosen);
  const tags = images.flatMap(({ RepoTags }) => RepoTags ?? []).join(', ');
  return { ok: false, reason: `it holds ${images.length} images and none tagged ${tag}: ${tags || 'nothing'}` };
}

const archiveSchema = z.array(
  z.object({ Config: z.string(), RepoTags: z.array(z.string()).nullish(), Layers: z.array(z.string()) }),
);

const configSchema = z.object({ rootfs: z.object({ diff_ids: z.array(z.string()) }) });

async function toImage(
  files: ImageFiles,
  { Config, Layers }: z.infer<typeof archiveSchema>[number],
): Promise<FoundImage> {
  const config = await files.tryRead(Config);
  const layers = tryJson(config, configSchema)?.rootfs.diff_ids;
  if (config === undefined || layers?.length !== Layers.length)
    return { ok: false, reason: `it is damaged: ${Config} does not tell of its layers` };
  const sizes = Layers.map((name) => files.trySize(name) ?? 0);
  const body = toManifest(
    config,
    layers.map((digest, index) => ({ digest, size: sizes[index] ?? 0 })),
  );
  return { ok: true, image: { digest: toDigest(body), bytes: sizes.reduce((sum, size) => sum + size, config.length) } };
}

function toManifest(config: Buffer, layers: readonly { readonly digest: string; readonly size: number }[]): Buffer {
  const kind = 'application/vnd.docker';
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: `${kind}.distribution.manifest.v2+json`,
      config: { mediaType: `${kind}.container.image.v1+json`, size: config.length, digest: toDigest(config) },
      layers: layers.map(({ digest, size }) => ({ mediaType: `${kind}.image.rootfs.diff.tar`, size, digest })),
    }),
  );
}
