import type { ArtifactsDocument, packageFormats } from '../definition/artifact-document';
import type { Path } from '../definition/path';
import type { AmiArtifact } from './ami';
import type { Conversion } from './conversion';
import { type GeneratedAppspec, toGeneratedAppspec } from './generated-appspec';

/** What an action hands on to later ones. */
export type Artifact = FilesArtifact | PackageArtifact | ImageArtifact | AmiArtifact;

interface ArtifactBase {
  /** `[A-Za-z0-9_-]{1,100}`, unique in its pipeline. */
  readonly name: string;
}

/** Files of the source tree after the build. */
export interface FilesArtifact extends ArtifactBase {
  readonly kind: 'files';
  /** The directory whose files it holds: `packages/site/dist`. */
  readonly directory: string;
  /** Globs in the directory: all files of it and of its directories, unless the definition chooses. */
  readonly files: readonly string[];
  /** A file of the directory that says the version and the commit: `build.json`. @default - none */
  readonly stamp?: string;
  /** An appspec that the build writes into the directory, with its scripts. @default - none */
  readonly appspec?: GeneratedAppspec;
}

/** The form of a package. */
export type PackageFormat = (typeof packageFormats)[number];

/** A package that the build makes, with the version and the commit in it. */
export interface PackageArtifact extends ArtifactBase {
  readonly kind: 'package';
  readonly format: PackageFormat;
  /** Where its manifest lies: `packages/cli`. */
  readonly directory: string;
  /** nfpm's configuration, in the directory; for deb and rpm only. */
  readonly config?: string;
}

/** A container image in a repository of ECR, handed on as its digest. */
export interface ImageArtifact extends ArtifactBase {
  readonly kind: 'image';
  /** The repository's name: `storefront/api`. */
  readonly repository: string;
  /** Whether the pipeline's stack makes the repository. */
  readonly managed: boolean;
  /** The build's context: `packages/api`. */
  readonly context: string;
  /** The path of the Dockerfile in the context. */
  readonly dockerfile: string;
}

/** What a build by the recipe `docker` exports. */
export const imageVariables = ['IMAGE_URI', 'IMAGE_DIGEST', 'IMAGE_TAG'] as const;

/** Whether an artifact says the version and the commit that made it. */
export function saysOrigin(artifact: Artifact): boolean {
  return artifact.kind !== 'files' || artifact.stamp !== undefined;
}

/** The map `artifacts` → the artifacts, in order; a slash at the end of a directory says nothing. */
export function toArtifacts(document: ArtifactsDocument, path: Path, conversion: Conversion): readonly Artifact[] {
  return Object.entries(document).map(([name, one]) => conversion.made(toArtifact(name, one), [...path, name]));
}

function toArtifact(name: string, document: ArtifactsDocument[string]): Artifact {
  if (typeof document === 'string') return { kind: 'files', name, directory: plain(document), files: ['**/*'] };
  if ('files' in document) {
    const { files, directory, stamp, appspec } = document;
    return {
      kind: 'files',
      name,
      directory: plain(directory),
      files,
      ...(stamp !== undefined && { stamp }),
      ...(appspec !== undefined && { appspec: toGeneratedAppspec(appspec) }),
    };
  }
  if ('package' in document) {
    const { package: format, config } = document;
    return {
      kind: 'package',
      name,
      format,
      directory: plain(document.directory),
      ...(format === 'deb' || format === 'rpm'
        ? { config: config ?? 'nfpm.yaml' }
        : config !== undefined && { config }),
    };
  }
  const { image, context, dockerfile = 'Dockerfile' } = document;
  const managed = typeof image !== 'string';
  return {
    kind: 'image',
    name,
    repository: managed ? image.managed : image,
    managed,
    context: plain(context),
    dockerfile,
  };
}

function plain(directory = '.'): string {
  return directory.replace(/(?<=.)\/+$/, '');
}
