import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { ArtifactSection, BuildspecArtifacts } from '../../aws/codebuild/buildspec';
import type { ArtifactFile } from '../action-run';
import { type ZipEntry, zipFiles } from '../store/zip';
import type { BuildOutput } from './build';
import { matchDirectories, matchFiles } from './match-files';
import type { BuildFailure } from './phase-log';

/** What writing artifacts needs of a build. */
export interface ArtifactContext {
  /** The source directory, to which all paths are relative. */
  readonly source: string;
  /** A line of CodeBuild's own in the log. */
  readonly say: (line: string) => void;
}

/**
 * Writes each output artifact: of one, the primary section makes it; of several, the secondary section of the same name,
 * unless it says which section does.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-pipeline-multi-input-output.html
 */
export async function writeArtifacts(
  artifacts: BuildspecArtifacts | undefined,
  outputs: readonly BuildOutput[],
  context: ArtifactContext,
): Promise<BuildFailure | undefined> {
  for (const output of outputs) {
    const choice = output.section ?? (outputs.length === 1 ? 'primary' : { secondary: output.name });
    const section =
      choice === 'primary' ? tryPrimary(artifacts) : artifacts?.['secondary-artifacts']?.[choice.secondary];
    if (section === undefined && output.optional === true) continue;
    const failure = section ? await writeArtifact(section, output, context) : toMissing(output, choice);
    if (failure) return failure;
  }
  return undefined;
}

function tryPrimary(artifacts: BuildspecArtifacts | undefined): ArtifactSection | undefined {
  return artifacts?.files === undefined ? undefined : artifacts;
}

function toMissing({ name }: ArtifactFile, choice: NonNullable<BuildOutput['section']>): BuildFailure {
  return { reason: `the action has the output artifact ${name}, and the buildspec no ${describe(name, choice)}` };
}

function describe(name: string, choice: NonNullable<BuildOutput['section']>): string {
  if (choice === 'primary') return '`artifacts` section';
  const which = choice.secondary === name ? 'of that name' : choice.secondary;
  return `secondary artifact ${which} in its \`artifacts\` section`;
}

async function writeArtifact(
  section: ArtifactSection,
  output: ArtifactFile,
  context: ArtifactContext,
): Promise<BuildFailure | undefined> {
  const entries = await collectEntries(section, context);
  const base = section['base-directory'];
  const where = `${(section.files ?? []).join(', ')}${base ? ` in ${base}` : ''}`;
  if (entries.length === 0) return { reason: `no matching artifact paths found: ${where}` };
  await zipFiles(entries, output.path);
  context.say(`Artifact ${output.name}: ${entries.length} ${entries.length === 1 ? 'file' : 'files'} of ${where}`);
  return undefined;
}

async function collectEntries(section: ArtifactSection, context: ArtifactContext): Promise<readonly ZipEntry[]> {
  const entries = new Map<string, ZipEntry>();
  for (const directory of await matchDirectories(context.source, section['base-directory'] ?? '.')) {
    for (const path of await matchFiles(directory, section.files ?? [], section['exclude-paths'])) {
      const name = section['discard-paths'] === 'yes' ? basename(path) : path;
      const file = await toContent(join(directory, path), section, context);
      if (file) entries.set(name, { name, file });
    }
  }
  return [...entries.values()];
}

/** The file itself; of a symbolic link the file behind it, unless links are kept. Undefined for a link that leads to no file. */
async function toContent(
  file: string,
  section: ArtifactSection,
  context: ArtifactContext,
): Promise<string | undefined> {
  if (section['enable-symlinks'] === 'yes') return file;
  try {
    const content = await realpath(file);
    return (await stat(content)).isFile() ? content : undefined;
  } catch {
    context.say(`${relative(context.source, file)} is a symbolic link to nothing: left out`);
    return undefined;
  }
}
