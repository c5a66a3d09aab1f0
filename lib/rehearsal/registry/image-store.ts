import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { isDigest, toDigest } from './digest';
import type { Image } from './image';

/** Images on disk: blobs by their digests, and for each repository its manifests and its tags, a file each. */
export class ImageStore {
  constructor(private readonly folder: string) {}

  /** The file of a blob, which may not be there. */
  blob(digest: string): string {
    return join(this.folder, 'blobs', digest.replace(':', '/'));
  }

  /** The size of a blob in bytes; undefined when there is none. */
  async trySize(digest: string): Promise<number | undefined> {
    const found = await stat(this.blob(digest)).catch(() => undefined);
    return found?.size;
  }

  /** Takes a file over as a blob; the digest is the file's. */
  async takeBlob(file: string, digest: string): Promise<void> {
    await mkdir(dirname(this.blob(digest)), { recursive: true });
    await rename(file, this.blob(digest));
  }

  /** Keeps a manifest, itself a blob. */
  async putManifest(repository: string, body: Buffer, image: Omit<Image, 'digest' | 'tags'>): Promise<string> {
    const digest = toDigest(body);
    const known = this.imageFile(repository, digest);
    await mkdir(dirname(this.blob(digest)), { recursive: true });
    await mkdir(dirname(known), { recursive: true });
    if (!existsSync(this.blob(digest))) await writeFile(this.blob(digest), body);
    if (!existsSync(known)) writeAtomically(known, JSON.stringify(image));
    return digest;
  }

  /** Gives a tag to a manifest; `false` when the tag is taken and must not move. */
  async tag(repository: string, tag: string, digest: string, immutable: boolean): Promise<boolean> {
    const file = join(this.repository(repository), 'tags', tag);
    await mkdir(dirname(file), { recursive: true });
    if (!immutable) writeAtomically(file, digest);
    return !immutable || (await tryCreate(file, digest));
  }

  /** The images of a repository, in the order in which they were pushed. */
  async images(repository: string): Promise<readonly Image[]> {
    const tags = await this.tags(repository);
    const names = await list(join(this.repository(repository), 'images'));
    const images = await Promise.all(
      names.map(async (name): Promise<Image> => {
        const digest = `sha256:${name.replace('.json', '')}`;
        const kept = JSON.parse(await readFile(this.imageFile(repository, digest), 'utf8')) as Image;
        return { ...kept, digest, tags: tags.filter((tag) => tag.digest === digest).map(({ name: tag }) => tag) };
      }),
    );
    return images.sort((one, other) => one.pushedAt - other.pushedAt);
  }

  /** The image of a tag or a digest. */
  async tryImage(repository: string, reference: string): Promise<Image | undefined> {
    const isMeant = (image: Image) => image.digest === reference || image.tags.includes(reference);
    return (await this.images(repository)).find(isMeant);
  }

  private async tags(repository: string): Promise<readonly { readonly name: string; readonly digest: string }[]> {
    const folder = join(this.repository(repository), 'tags');
    const names = await list(folder);
    const tags = await Promise.all(
      names.map(async (name) => ({ name, digest: await readFile(join(folder, name), 'utf8') })),
    );
    return tags.filter(({ digest }) => isDigest(digest));
  }

  private imageFile(repository: string, digest: string): string {
    return join(this.repository(repository), 'images', `${digest.replace('sha256:', '')}.json`);
  }

  private repository(name: string): string {
    return join(this.folder, 'repositories', toFileName(name));
  }
}

async function tryCreate(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The files of a folder that may not be there, in order; none that is only half written. */
async function list(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.endsWith('.part')).sort();
}
