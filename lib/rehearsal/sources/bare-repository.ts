import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git } from './git';

/**
 * Makes a bare repository at the path, if none is there yet, without hooks. An archive of it holds every file of a commit:
 * `export-ignore` and `export-subst` have no effect.
 */
export async function ensureBareRepository(
  path: string,
  options: { readonly objectFormat?: string } = {},
): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  // Another source, or another rehearsal in the same home, may be making it as well.
  const unfinished = await mkdtemp(`${path}.part-`);
  await git(unfinished, [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--object-format=${options.objectFormat ?? 'sha1'}`,
  ]);
  await mkdir(join(unfinished, 'info'), { recursive: true });
  await writeFile(join(unfinished, 'info', 'attributes'), '* -export-ignore -export-subst\n');
  // What a person's own tags are is kept in mind beside the tags, and is nobody else's business.
  await git(unfinished, ['config', 'transfer.hideRefs', PERSON_TAGS]);
  await git(unfinished, ['config', 'gc.auto', '0']);
  try {
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(path)) throw error;
  }
}

/** Where a mirror remembers which tags were the person's at the last fetch. */
export const PERSON_TAGS = 'refs/conveyor/tags';
