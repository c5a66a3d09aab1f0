import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { makeFolder } from '../store/make-folder';

const stackSetSchema = z.object({
  name: z.string(),
  template: z.string(),
  parameters: z.record(z.string(), z.string()),
  capabilities: z.array(z.string()),
  /** Its stacks: those that have the set's template are CURRENT, the others OUTDATED. */
  instances: z.array(
    z.object({ account: z.string(), region: z.string(), status: z.enum(['CURRENT', 'OUTDATED']), stack: z.string() }),
  ),
});

/** A stack set as the home keeps it between rehearsals. */
export type KeptStackSet = z.infer<typeof stackSetSchema>;

/** A stack set by its name, from the folder of an account and region; a damaged file is as good as none. */
export function findStackSet(folder: string, name: string): KeptStackSet | undefined {
  const path = fileOf(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return stackSetSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps a stack set. @throws StoreFailure when the home refuses */
export function keepStackSet(folder: string, stackSet: KeptStackSet): void {
  makeFolder(folder);
  writeAtomically(fileOf(folder, stackSet.name), `${JSON.stringify(stackSet, undefined, 2)}\n`);
}

/** Not where stacks are: a set may have the name of one. */
function fileOf(folder: string, name: string): string {
  return join(folder, `${toFileName(name)}.set`);
}
