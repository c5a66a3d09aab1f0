import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeploymentTools } from '../../lib/rehearsal/hosts/deployment';
import { zipFolder } from '../../lib/rehearsal/store/zip';
import { writeFiles } from './repository';

let count = 0;
let ids = 0;

/** Tools with which a second of a time limit takes ten milliseconds, and what they logged; each id is another one. */
export function quickTools(more: Partial<DeploymentTools> = {}): DeploymentTools & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    log: (line) => void lines.push(line),
    signal: new AbortController().signal,
    patience: { second: 10, output: 2000 },
    environment: { PATH: process.env['PATH'] ?? '' },
    keepRunning: () => undefined,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    ...more,
  };
}

/** The absolute path of a new zip of the files. */
export async function aZip(directory: string, files: Readonly<Record<string, string>>): Promise<string> {
  count += 1;
  const folder = join(directory, `zipped-${count}`);
  mkdirSync(folder);
  writeFiles(folder, files);
  await zipFolder(folder, `${folder}.zip`);
  return `${folder}.zip`;
}
