import { artifactsOf } from './action';
import type { PackageArtifact, PackageFormat } from './artifact';
import { actionsOf } from './dependency';
import type { Pipeline } from './pipeline';

/**
 * The format of a package, in CodeArtifact's words.
 *
 * @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_PackageDescription.html
 */
export type PublishedFormat = 'npm' | 'maven' | 'pypi' | 'nuget';

/** Each form of package that CodeArtifact takes from us → its format there. */
const formats: Partial<Readonly<Record<PackageFormat, PublishedFormat>>> = {
  npm: 'npm',
  jar: 'maven',
  wheel: 'pypi',
  nuget: 'nuget',
};

/** The forms of packages that can be published. */
export const PUBLISHABLE = Object.keys(formats);

/** The format under which CodeArtifact keeps a package; undefined for a form that it does not take. */
export function tryPublishedFormat(format: PackageFormat): PublishedFormat | undefined {
  return formats[format];
}

/** The package of a name that an action of the pipeline makes; undefined for files, images and what nobody makes. */
export function tryPackage(name: string, pipeline: Pipeline): PackageArtifact | undefined {
  const made = actionsOf(pipeline).flatMap(artifactsOf);
  return made.find((artifact): artifact is PackageArtifact => artifact.kind === 'package' && artifact.name === name);
}
