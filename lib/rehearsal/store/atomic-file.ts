import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { guardWrite } from './store-failure';

/** Writes a whole file or leaves the one before as it was. @throws StoreFailure when the place refuses. */
export function writeAtomically(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.part`;
  guardWrite(path, () => {
    try {
      writeFileSync(unfinished, text);
      renameSync(unfinished, path);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
  });
}
