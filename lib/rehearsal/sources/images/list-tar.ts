import { type FileHandle, open } from 'node:fs/promises';

/** A file in a tar archive. */
export interface TarEntry {
  readonly name: string;
  /** Where its content begins in the archive, in bytes. */
  readonly offset: number;
  readonly size: number;
}

/**
 * The files in a tar archive, of which only the headers are read: an image may weigh gigabytes. Undefined when it is none.
 * Names of more than 100 characters, which no file of an image has, come shortened.
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export async function listTar(archive: string): Promise<readonly TarEntry[] | undefined> {
  const file = await open(archive);
  try {
    const entries: TarEntry[] = [];
    for (let offset = 0; ; ) {
      const entry = await readHeader(file, offset);
      if (entry === 'end') return entries;
      if (entry === undefined) return undefined;
      entries.push(entry);
      offset = entry.offset + Math.ceil(entry.size / BLOCK) * BLOCK;
    }
  } finally {
    await file.close();
  }
}

const BLOCK = 512;

/** An archive ends in an empty block, or where the file does. */
async function readHeader(file: FileHandle, offset: number): Promise<TarEntry | 'end' | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, offset);
  const isEmpty = bytesRead === 0 || buffer.every((byte) => byte === 0);
  if (isEmpty) return offset === 0 ? undefined : 'end';
  if (bytesRead < BLOCK || !hasChecksum(buffer)) return undefined;
  return { name: textAt(buffer, 0, 100), offset: offset + BLOCK, size: sizeAt(buffer, 124, 12) };
}

/** The checksum counts its own eight bytes as spaces. */
function hasChecksum(header: Buffer): boolean {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return Number.parseInt(textAt(header, 148, 8), 8) === sum;
}

function textAt(header: Buffer, start: number, length: number): string {
  return header.toString('utf8', start, start + length).split('\0', 1)[0] ?? '';
}

/** Octal digits; from 8 GiB on, a binary number whose first bit is set. */
function sizeAt(header: Buffer, start: number, length: number): number {
  const isBinary = ((header[start] ?? 0) & 0x80) !== 0;
  return isBinary ? header.readUIntBE(start + length - 6, 6) : Number.parseInt(textAt(header, start, length), 8);
}
