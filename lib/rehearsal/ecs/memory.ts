import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import type { Revision } from './revision';

/** What a home keeps of a service: the version that was last deployed well. */
export interface Memory {
  /** The version that a later rehearsal finds serving; undefined when none was deployed. */
  read(): Revision | undefined;
  /** A version whose files are copied into the home, where its processes can go on when the action is over. */
  stage(revision: Revision): Promise<Revision>;
  /** Keeps a staged version in the place of the one before. */
  keep(revision: Revision): Promise<void>;
  /** Throws a staged version away. */
  drop(revision: Revision): Promise<void>;
}

/**
 * Opens a service's memory in a home. Its images are in the registry of the home, which has another port each time.
 *
 * @param registry the registry's `127.0.0.1:4000`
 */
export function openMemory(home: string, service: string, registry: string | undefined): Memory {
  const folder = join(home, 'services', toFileName(service));
  const file = join(folder, 'revision.json');
  const read = () => (existsSync(file) ? tryRevision(readFileSync(file, 'utf8'), registry) : undefined);
  const drop = ({ directory }: Revision) => rm(directory, { recursive: true, force: true });
  return {
    read,
    stage: async (revision) => {
      const directory = join(folder, randomUUID());
      await mkdir(directory, { recursive: true });
      await cp(revision.directory, directory, { recursive: true, verbatimSymlinks: true });
      return { ...revision, directory };
    },
    keep: async (revision) => {
      const before = read();
      const text = JSON.stringify(revision, undefined, 2);
      writeAtomically(file, registry === undefined ? text : text.replaceAll(`${registry}/`, `${PLACE}/`));
      if (before !== undefined) await drop(before);
    },
    drop,
  };
}

/** What stands for the registry in the file. */
const PLACE = '{registry}';

/** A damaged file, or one whose files are gone, is none. */
function tryRevision(text: string, registry: string | undefined): Revision | undefined {
  try {
    const kept = JSON.parse(text.replaceAll(`${PLACE}/`, `${registry ?? PLACE}/`)) as Revision;
    return Array.isArray(kept.containers) && existsSync(kept.directory) ? kept : undefined;
  } catch {
    return undefined;
  }
}
