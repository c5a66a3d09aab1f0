import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages } from './pages.js';

const assets = fileURLToPath(new URL('../assets', import.meta.url));

/**
 * Writes the whole site into a folder, in place of what was there.
 *
 * @param {string} folder
 * @param {string} version
 * @returns The pages' names.
 */
export async function writeSite(folder, version) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(assets, join(folder, 'assets'), { recursive: true });
  const all = pages(version);
  for (const [name, text] of all) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *\nAllow: /\n');
  return [...all.keys()];
}
