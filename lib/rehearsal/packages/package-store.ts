import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toFileName } from '../store/file-name';

/** The formats in which packages are kept, in CodeArtifact's words. */
export const PACKAGE_FORMATS = ['npm', 'maven', 'pypi', 'nuget'] as const;

/** One of the formats. */
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

/** The packages of one format in a repository. */
export interface PackagePlace {
  readonly domain: string;
  readonly repository: string;
  readonly format: PackageFormat;
}

/** One package. */
export interface PackageName extends PackagePlace {
  /** `@acme/cli`, `com.acme/hello`, `hello-world`: normalized as its format says. */
  readonly name: string;
}

/** One version of a package. */
export interface PackageVersion extends PackageName {
  readonly version: string;
}

/** One file of a version. */
export interface Asset {
  /** `package.tgz`, `hello-1.2.0.jar`. */
  readonly name: string;
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What came of a file: it is kept, it was there already as it is, or another one is in its place, and stays. */
export type Put = 'kept' | 'same' | 'other';

/** The packages that rehearsals published, as files: `<domain>/<repository>/<format>/<package>/<version>/<asset>`. */
export class PackageStore {
  /** @param folder may not be there yet */
  constructor(private readonly folder: string) {}

  /** Keeps a file of a version, unless one is there. */
  async put(version: PackageVersion, asset: string, content: Buffer): Promise<Put> {
    const file = this.asset(version, asset);
    const before = await tryRead(file);
    if (before !== undefined) return before.equals(content) ? 'same' : 'other';
    await write(file, content);
    return 'kept';
  }

  /** A file of a version; undefined when it is not there. */
  read(version: PackageVersion, asset: string): Promise<Buffer | undefined> {
    return tryRead(this.asset(version, asset));
  }

  /** The files of a version, by name; undefined when there is no such version. */
  async assets(version: PackageVersion): Promise<readonly Asset[] | undefined> {
    const names = await list(join(this.package(version), toFileName(version.version)));
    const assets = names.map(async (name) => {
      const content = (await this.read(version, name)) ?? Buffer.alloc(0);
      return { name, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    });
    return names.length === 0 ? undefined : Promise.all(assets);
  }

  /** The versions of a package; empty when there is no such package. */
  versions(name: PackageName): Promise<readonly string[]> {
    return list(this.package(name), 'folders');
  }

  /** Keeps what is told of a package, in the place of what was told before. */
  tell(name: PackageName, about: string, text: string): Promise<void> {
    return write(join(this.package(name), toFileName(about)), Buffer.from(text));
  }

  /** What was told of a package; undefined when nothing was. */
  async told(name: PackageName, about: string): Promise<string | undefined> {
    return (await tryRead(join(this.package(name), toFileName(about))))?.toString('utf8');
  }

  private package({ domain, repository, format, name }: PackageName): string {
    return join(this.folder, ...[domain, repository, format, name].map(toFileName));
  }

  private asset(version: PackageVersion, asset: string): string {
    return join(this.package(version), toFileName(version.version), toFileName(asset));
  }
}

async function tryRead(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

/** What lies in a folder, by name; nothing in one that is not there. */
async function list(folder: string, kind: 'files' | 'folders' = 'files'): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const wanted = entries.filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()));
  const names = wanted.map(({ name }) => name).filter((name) => !name.endsWith(PART));
  return names.map(decodeURIComponent).sort();
}

/** How the name of a file ends that is not yet whole. */
const PART = '.part';

/** Nothing stands there until it is whole. */
async function write(file: string, content: Buffer): Promise<void> {
  const unfinished = `${file}.${process.pid}${PART}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}
