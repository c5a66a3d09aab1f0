import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { tryDockerArchiveImage } from './docker-archive-image';
import { fetchImage } from './fetch-image';
import { filesOfFolder, type ImageFiles, tryFilesOfArchive } from './image-files';
import { tryImageReference } from './image-reference';
import { tryLayoutImage } from './layout-image';
import type { FoundImage } from './source-image';

/**
 * The image at a place that a person named: the folder of an OCI image layout, an archive of `docker save` or `podman save`,
 * or a reference to a registry.
 * @param tag the tag that the source follows: taken where the place names none and holds several images
 */
export async function findImage(place: string, tag: string): Promise<FoundImage> {
  const path = resolve(place);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return readFiles(filesOfFolder(path), tag, found.mtime);
  if (found?.isFile()) {
    const files = await tryFilesOfArchive(path);
    return files === undefined
      ? { ok: false, reason: 'it is no tar archive', hint: FORMS }
      : readFiles(files, tag, found.mtime);
  }
  const reference = tryImageReference(place);
  return reference === undefined
    ? { ok: false, reason: 'it is not there, and no reference to an image in a registry', hint: FORMS }
    : fetchImage(reference, tag);
}

const FORMS =
  'an image is HOST/NAME:TAG, the folder of an OCI image layout, or an uncompressed archive of `docker save`';

async function readFiles(files: ImageFiles, tag: string, pushedAt: Date): Promise<FoundImage> {
  const found = (await tryLayoutImage(files, tag)) ?? (await tryDockerArchiveImage(files, tag));
  if (found === undefined) return { ok: false, reason: 'it holds no image', hint: FORMS };
  return found.ok ? { ok: true, image: { ...found.image, pushedAt } } : found;
}
