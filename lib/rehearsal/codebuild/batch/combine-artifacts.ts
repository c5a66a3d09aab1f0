import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtifactFile } from '../../action-run';
import { unzip } from '../../store/unzip';
import { listFiles, type ZipEntry, zipFiles } from '../../store/zip';

/** The primary artifact of one build. */
export interface ArtifactPart {
  readonly identifier: string;
  /** The absolute path of its zip; there is none where the build's buildspec has no artifacts. */
  readonly path: string;
}

/** What combining needs. */
export interface CombineContext {
  /** An absolute path where the parts are unpacked. */
  readonly directory: string;
  readonly say: (line: string) => void;
}

/**
 * Puts the files of all parts into one zip, in the order of the parts: of two files of one path the later one is taken,
 * and the log says so.
 *
 * @returns why it cannot be
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-pipeline-batch.html#sample-pipeline-batch.combined-artifacts
 */
export async function combineArtifacts(
  parts: readonly ArtifactPart[],
  output: ArtifactFile,
  { directory, say }: CombineContext,
): Promise<string | undefined> {
  const files = new Map<string, ZipEntry & ArtifactPart>();
  for (const part of parts.filter(({ path }) => existsSync(path))) {
    const folder = join(directory, part.identifier);
    await unzip(part.path, folder);
    for (const name of await listFiles(folder)) {
      const other = files.get(name)?.identifier;
      if (other !== undefined) say(`${name} is of ${other} and of ${part.identifier}: the latter is taken`);
      files.set(name, { ...part, name, file: join(folder, name) });
    }
  }
  if (files.size === 0) {
    return `the action has the output artifact ${output.name}, and no build has an \`artifacts\` section`;
  }
  await zipFiles([...files.values()].sort(byName), output.path);
  say(`Artifact ${output.name}: ${files.size} ${files.size === 1 ? 'file' : 'files'} of ${parts.length} builds`);
  return undefined;
}

function byName(one: ZipEntry, other: ZipEntry): number {
  return one.name < other.name ? -1 : 1;
}
