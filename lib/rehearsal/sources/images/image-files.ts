import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { listTar, type TarEntry } from './list-tar';

/** The files of an image on disk: those of a folder, or those in an archive. */
export interface ImageFiles {
  /** A file's content; undefined when it is not there. */
  readonly tryRead: (name: string) => Promise<Buffer | undefined>;
  /** A file's size in bytes; undefined when it is not there, or not known without reading it. */
  readonly trySize: (name: string) => number | undefined;
}

/** The files of a folder. */
export function filesOfFolder(folder: string): ImageFiles {
  return {
    tryRead: (name) => readFile(join(folder, name)).catch(() => undefined),
    trySize: () => undefined,
  };
}

/** The files of a tar archive; undefined when it is none, as when it is compressed. */
export async function tryFilesOfArchive(archive: string): Promise<ImageFiles | undefined> {
  const entries = await listTar(archive);
  if (entries === undefined) return undefined;
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\.\//, ''), entry]));
  return {
    tryRead: async (name) => {
      const entry = byName.get(name);
      return entry && readEntry(archive, entry);
    },
    trySize: (name) => byName.get(name)?.size,
  };
}

async function readEntry(archive: string, { offset, size }: TarEntry): Promise<Buffer> {
  const file = await open(archive);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a file holds, when it is there, is JSON, and has the shape. */
export function tryJson<T extends z.ZodType>(content: Buffer | undefined, shape: T): z.infer<T> | undefined {
  if (content === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(content.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
