/** The home, or a file that a person asked for, could not be written: a full disk, a read-only or forbidden place. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  /** The system's code: `ENOSPC`. */
  readonly code: string;
  /** The file or folder that could not be written. */
  readonly path: string;

  constructor(code: string, path: string) {
    super(`${path} cannot be written: ${reasons[code] ?? code}`);
    this.code = code;
    this.path = path;
  }
}

/** Runs what writes `path`; @throws StoreFailure when the place refuses, any other error as it is. */
export function guardWrite<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw toStoreFailure(error, path) ?? error;
  }
}

/** The failure of a store, when the error is one that the system gave for want of room or of rights. */
export function toStoreFailure(error: unknown, path: string): StoreFailure | undefined {
  if (error instanceof StoreFailure) return error;
  // Not by its class: an error of the system may come from another realm than ours.
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, path: place, cause } = error as NodeJS.ErrnoException;
  if (code !== undefined && Object.hasOwn(reasons, code)) return new StoreFailure(code, place ?? path);
  return toStoreFailure(cause, path);
}

/** The same, only for what a disk does to any action that writes: an action that meets other errors has a bug. */
export function toDiskFailure(error: unknown, path: string): StoreFailure | undefined {
  const failure = toStoreFailure(error, path);
  return failure !== undefined && ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(failure.code) ? failure : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'there is no such folder',
  EEXIST: 'a file stands where a folder must be',
  EISDIR: 'a folder stands where a file must be',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
};
