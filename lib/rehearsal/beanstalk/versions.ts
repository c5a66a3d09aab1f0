import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { makeFolder } from '../store/make-folder';

const versionSchema = z.object({
  application: z.string(),
  label: z.string(),
  bucket: z.string(),
  key: z.string(),
  description: z.string(),
  created: z.string(),
});

/** A version of an application: an object of a bucket under a label. */
export type ApplicationVersion = Readonly<z.infer<typeof versionSchema>>;

/** The versions of applications, kept from one rehearsal to the next. */
export interface Versions {
  /** The versions of an application, the newest first. */
  readonly of: (application: string) => readonly ApplicationVersion[];
  /** Keeps a version. @throws StoreFailure when the home refuses */
  readonly keep: (version: ApplicationVersion) => void;
}

/** Opens the versions that a folder keeps, which is made with the first; a file that somebody damaged is as good as none. */
export function openVersions(folder: string): Versions {
  const fileOf = (application: string) => join(folder, `${toFileName(application)}.json`);
  const of = (application: string) => read(fileOf(application));
  return {
    of,
    keep: (version) => {
      makeFolder(folder);
      const others = of(version.application).filter(({ label }) => label !== version.label);
      writeAtomically(fileOf(version.application), `${JSON.stringify([version, ...others], undefined, 2)}\n`);
    },
  };
}

function read(file: string): readonly ApplicationVersion[] {
  if (!existsSync(file)) return [];
  try {
    return z.array(versionSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
