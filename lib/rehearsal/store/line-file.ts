import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { guardWrite } from './store-failure';

/** A text file that grows by whole lines: a log, or a file of events. */
export interface LineFile {
  readonly path: string;
  /** Appends one line, given without its end. @throws StoreFailure when the place refuses; no half line stays behind. */
  readonly write: (line: string) => void;
  /** Closes the file; what is written later is dropped. */
  readonly close: () => void;
}

/** Opens a new, empty file. @throws StoreFailure when the place refuses. */
export function openLineFile(path: string): LineFile {
  const file = guardWrite(path, () => openSync(path, 'w'));
  let open = true;
  let length = 0;
  const write = (line: string) => {
    if (open) length += guardWrite(path, () => writeWhole(file, Buffer.from(`${line}\n`), length));
  };
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return { path, write, close };
}

/** A disk that fills up takes the first bytes of a line and refuses the rest. */
function writeWhole(file: number, bytes: Buffer, length: number): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(file, bytes, written);
  } catch (error) {
    tryTruncate(file, length);
    throw error;
  }
  return written;
}

/** A pipe or a device cannot be shortened, and need not be. */
function tryTruncate(file: number, length: number): void {
  try {
    ftruncateSync(file, length);
  } catch {}
}
