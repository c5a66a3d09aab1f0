import type { Path } from '../definition/path';
import type { Conversion } from './conversion';

/** What a build hands on to later actions. */
export interface Artifact {
  /** `[A-Za-z0-9_-]{1,100}`, unique in its pipeline. */
  readonly name: string;
  /** The directory of the build's source tree whose files it holds: `packages/site/dist`. */
  readonly directory: string;
}

/** The map `artifacts` → the artifacts, in order; a slash at the end of a directory says nothing. */
export function toArtifacts(
  document: Readonly<Record<string, string>>,
  path: Path,
  conversion: Conversion,
): readonly Artifact[] {
  return Object.entries(document).map(([name, directory]) =>
    conversion.made({ name, directory: directory.replace(/(?<=.)\/+$/, '') }, [...path, name]),
  );
}
