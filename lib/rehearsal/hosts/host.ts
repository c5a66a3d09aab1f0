import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { makeFolder } from '../store/make-folder';

/** Why a deployment to a host failed, in AWS's words where it has some. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';

  constructor(
    reason: string,
    /** The script that failed, with its exit code. */
    readonly script?: { readonly location: string; readonly exitCode?: number },
  ) {
    super(reason);
  }
}

const stateSchema = z.object({
  /** What the deployments of a group put there, in order, each an absolute path on the host. */
  installed: z.array(z.string()),
  /** The deployment that last succeeded, whose scripts end what it began. */
  good: z.string().optional(),
});

/** What is known of a host beside its files. */
export type HostState = z.infer<typeof stateSchema>;

/** A folder that stands for a host: what is written to `/opt/app` lies at `opt/app` below it. */
export class Host {
  /** The folder that stands for `/`, without symbolic links. */
  readonly root: string;
  private readonly file: string;

  constructor(
    folder: string,
    /** `host-1`, as it stands in logs. */
    readonly name: string,
  ) {
    makeFolder(join(folder, toFileName(name)));
    this.root = realpathSync(join(folder, toFileName(name)));
    this.file = join(folder, `${toFileName(name)}.json`);
  }

  /**
   * Where a path of the host lies on this machine.
   * @throws HostFailure when it would lie outside of the host's folder
   */
  place(path: string): string {
    const words = path.split('/').filter((word) => word !== '' && word !== '.');
    if (words.includes('..')) throw new HostFailure(`${path} leads out of the host`);
    const place = join(this.root, ...words);
    const parent = realpathSync(place === this.root ? place : nearestFolder(dirname(place), this.root));
    if (parent !== this.root && !parent.startsWith(this.root + sep)) {
      throw new HostFailure(`${path} leads out of the host, through a symbolic link`);
    }
    return place;
  }

  /** The path on the host of what lies at a place below its folder. */
  pathOf(place: string): string {
    return place.slice(this.root.length).split(sep).join('/') || '/';
  }

  state(): HostState {
    if (!existsSync(this.file)) return { installed: [] };
    return stateSchema.parse(JSON.parse(readFileSync(this.file, 'utf8')));
  }

  keep(state: HostState): void {
    writeAtomically(this.file, `${JSON.stringify(state, undefined, 2)}\n`);
  }
}

/** The folder itself, or the nearest one above it that is there. */
function nearestFolder(path: string, root: string): string {
  return existsSync(path) || path === root ? path : nearestFolder(dirname(path), root);
}
