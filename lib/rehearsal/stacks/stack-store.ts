import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { makeFolder } from '../store/make-folder';
import { guardWrite } from '../store/store-failure';
import { type KeptStack, keptStackSchema } from './kept-stack';

/** The stacks of one account and region, a file each. */
export interface StackStore {
  readonly find: (name: string) => KeptStack | undefined;
  readonly all: () => readonly KeptStack[];
  /** @throws StoreFailure when the home refuses */
  readonly keep: (stack: KeptStack) => void;
  /** @throws StoreFailure when the home refuses */
  readonly forget: (name: string) => void;
}

/** Opens the stacks in a folder, which is made with the first one. */
export function openStackStore(folder: string): StackStore {
  const fileOf = (name: string) => join(folder, `${toFileName(name)}.json`);
  return {
    find: (name) => tryRead(fileOf(name)),
    all: () => (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => tryRead(join(folder, file)) ?? []),
    keep: (stack) => {
      makeFolder(folder);
      writeAtomically(fileOf(stack.name), `${JSON.stringify(stack, undefined, 2)}\n`);
    },
    forget: (name) => guardWrite(folder, () => rmSync(fileOf(name), { force: true })),
  };
}

/** A file that somebody damaged is as good as none. */
function tryRead(path: string): KeptStack | undefined {
  if (!path.endsWith('.json') || !existsSync(path)) return undefined;
  try {
    return keptStackSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
