import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { makeFolder } from '../store/make-folder';

const productSchema = z.object({
  id: z.string(),
  /** The versions, the newest last; a name is one's alone. */
  versions: z.array(
    z.object({ name: z.string(), description: z.string(), template: z.string(), execution: z.string() }),
  ),
});

/** A product of Service Catalog as the home keeps it between rehearsals, with the versions that rehearsals have made. */
export type KeptProduct = z.infer<typeof productSchema>;
/** One of its versions, with the template's text and the execution that made it. */
export type ProductVersion = KeptProduct['versions'][number];

/** A product by its id, from the folder of an account and region; one without versions when there is none, or it is damaged. */
export function findProduct(folder: string, id: string): KeptProduct {
  const none = { id, versions: [] };
  const path = fileOf(folder, id);
  if (!existsSync(path)) return none;
  try {
    return productSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return none;
  }
}

/** Keeps a version of a product, in place of one of its name. @throws StoreFailure when the home refuses */
export function keepVersion(folder: string, id: string, version: ProductVersion): void {
  const others = findProduct(folder, id).versions.filter(({ name }) => name !== version.name);
  makeFolder(folder);
  writeAtomically(fileOf(folder, id), `${JSON.stringify({ id, versions: [...others, version] }, undefined, 2)}\n`);
}

/** Not where stacks are: a product may have the name of one. */
function fileOf(folder: string, id: string): string {
  return join(folder, `${toFileName(id)}.product`);
}
