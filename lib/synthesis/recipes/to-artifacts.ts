import type { ArtifactSection, BuildspecArtifacts } from '../../aws/codebuild/buildspec';
import type { Artifact, FilesArtifact } from '../model/artifact';
import { appspecFiles } from './to-appspec-command';
import { packageDirectory } from './to-package-commands';

/** The section `artifacts` of a buildspec: one artifact is the primary one; of several, each is the secondary artifact of its name. */
export function toArtifacts(artifacts: readonly Artifact[]): BuildspecArtifacts {
  const [first] = artifacts;
  if (artifacts.length === 1 && first) return toSection(first);
  return {
    // CodeBuild asks for files here too; a pipeline takes the secondary artifacts only.
    files: ['**/*'],
    'secondary-artifacts': Object.fromEntries(artifacts.map((artifact) => [artifact.name, toSection(artifact)])),
  };
}

function toSection(artifact: Artifact): ArtifactSection {
  switch (artifact.kind) {
    case 'files':
      return { 'base-directory': artifact.directory, files: toFiles(artifact) };
    case 'package':
      return { 'base-directory': packageDirectory(artifact.name), files: ['**/*'] };
    case 'image':
      // Written by the recipe `docker`.
      return { 'base-directory': '.conveyor/image', files: ['imageDetail.json'] };
    case 'ami':
      // Written by the recipe `ami`.
      return { 'base-directory': '.conveyor/ami', files: ['ami.json'] };
  }
}

/** What says where the files come from is one of them. */
function toFiles({ files, stamp, appspec }: FilesArtifact): readonly string[] {
  if (files.includes('**/*')) return files;
  return [...files, ...(stamp === undefined ? [] : [stamp]), ...(appspec === undefined ? [] : appspecFiles)];
}
