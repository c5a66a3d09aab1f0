import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { ArtifactFile } from '../action-run';
import { unzip } from '../store/unzip';
import { zipFolder } from '../store/zip';
import { type Jenkins, JenkinsFailure } from './jenkins';

/**
 * Makes the output artifacts of what a build has archived: one of all of it, each of several of the folder of its name. On
 * AWS the project itself says, in its publisher, which folder is which artifact; no server tells.
 * @throws JenkinsFailure when there is nothing to make one of, or what the server sends cannot be read
 */
export async function fetchArtifacts(
  jenkins: Jenkins,
  path: string,
  { outputs, scratch }: { readonly outputs: readonly ArtifactFile[]; readonly scratch: string },
): Promise<void> {
  if (outputs.length === 0) return;
  const archived = await download(jenkins, path, scratch);
  for (const { name, path: destination } of outputs) {
    const folder = outputs.length === 1 ? archived : join(archived, name);
    if (!existsSync(folder))
      throw new JenkinsFailure(
        `the build archived no folder "${name}", of which its output artifact "${name}" is made`,
      );
    await zipFolder(folder, destination);
  }
}

/** Everything that is archived comes in one zip, below a folder `archive`. */
async function download(jenkins: Jenkins, path: string, scratch: string): Promise<string> {
  const response = await jenkins.get(`${path}/artifact/*zip*/archive.zip`);
  if (!response.ok || response.body === null)
    throw new JenkinsFailure(`the build archived nothing, and the action has output artifacts (${response.status})`);
  const zip = join(scratch, 'archive.zip');
  await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), createWriteStream(zip));
  const folder = join(scratch, 'archived');
  await unzip(zip, folder).catch(() => {
    throw new JenkinsFailure('what the server sends as the archived files of the build is no zip');
  });
  return existsSync(join(folder, 'archive')) ? join(folder, 'archive') : folder;
}
