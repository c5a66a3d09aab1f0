import { z } from 'zod';
import { toDigest } from '../../registry/digest';
import { tryManifest } from '../../registry/manifest';
import { type ImageFiles, tryJson } from './image-files';
import { type FoundImage, weigh } from './source-image';

/**
 * The image of an OCI image layout; undefined when the files are none. Of several images the one with the tag is taken.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
export async function tryLayoutImage(files: ImageFiles, tag: string): Promise<FoundImage | undefined> {
  const index = tryJson(await files.tryRead('index.json'), indexSchema);
  if (index === undefined) return undefined;
  const images = index.manifests.filter(({ annotations }) => annotations['vnd.docker.reference.type'] === undefined);
  const tagged = images.filter((image) => tagOf(image) === tag);
  const [chosen] = images.length === 1 ? images : tagged;
  if (chosen !== undefined) return readImage(files, chosen);
  const tags = images.map((image) => tagOf(image) ?? 'one without a tag').join(', ');
  return { ok: false, reason: `it holds ${images.length} images and none tagged ${tag}: ${tags || 'nothing'}` };
}

const indexSchema = z.object({
  manifests: z.array(
    z.object({
      digest: z.string(),
      mediaType: z.string().optional(),
      annotations: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

type Descriptor = z.infer<typeof indexSchema>['manifests'][number];

/** An engine writes the tag alone, or the whole reference. */
function tagOf({ annotations }: Descriptor): string | undefined {
  const name = annotations['org.opencontainers.image.ref.name'];
  return name?.slice(name.lastIndexOf(':') + 1);
}

async function readImage(files: ImageFiles, { digest, mediaType }: Descriptor): Promise<FoundImage> {
  const read = (wanted: string) => files.tryRead(`blobs/${wanted.replace(':', '/')}`);
  const body = await read(digest);
  if (body === undefined) return { ok: false, reason: `its index names ${digest}, which it does not hold` };
  if (toDigest(body) !== digest) return { ok: false, reason: `it is damaged: ${digest} has another digest` };
  const manifest = tryManifest(body, mediaType);
  if (manifest === undefined) return { ok: false, reason: `${digest} is no manifest of an image` };
  return { ok: true, image: { digest, bytes: await weigh(manifest, read) } };
}
