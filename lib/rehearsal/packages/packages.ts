import { type PackagePlace, PackageStore } from './package-store';

/** What stands for CodeArtifact's repositories, at a path of the endpoint. */
export interface Packages {
  readonly store: PackageStore;
  /** What lets a client in, drawn anew for each endpoint. */
  readonly token: string;
  /** The URL of a repository, with a slash at its end, as package managers are told it. */
  repositoryUrl(place: PackagePlace, owner: string): string;
}

/** The path below which all repositories lie. */
export const PACKAGES_PATH = '/codeartifact/';

export interface PackagesOptions {
  /** The folder in which packages are kept; it may not be there yet. */
  readonly folder: string;
  /** The endpoint's, `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array;
}

/** The repositories of an endpoint; whoever asks for one finds it, for no template says which there are. */
export function createPackages({ folder, url, random }: PackagesOptions): Packages {
  return {
    store: new PackageStore(folder),
    token: Buffer.from(random(24)).toString('base64url'),
    repositoryUrl: ({ domain, repository, format }, owner) =>
      `${url}${PACKAGES_PATH}${domain}-${owner}/${format}/${repository}/`,
  };
}
