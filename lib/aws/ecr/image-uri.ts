/**
 * The host of a private registry of Amazon ECR: `111122223333.dkr.ecr.eu-west-1.amazonaws.com`.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
const HOST = String.raw`\d{12}\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?`;

/**
 * A repository's name: lower case, its parts parted by slashes, each beginning and ending in a letter or a digit.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export const REPOSITORY_NAME = '[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*';

/** The same host as an extended regular expression of `sed`. */
export const REGISTRY_HOST_FOR_SED = String.raw`[0-9]{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?`;

/** Puts another host in the place of every registry's that a text names. */
export function replaceRegistries(text: string, host: string): string {
  return text.replace(new RegExp(`(?<![\\w.-])${HOST}(?![\\w-]|\\.\\w)`, 'g'), host);
}

/** The names of the repositories whose URIs a text names, each once: `shop/api` of `…amazonaws.com/shop/api:1.2.0`. */
export function repositoriesIn(text: string): readonly string[] {
  const uris = text.matchAll(new RegExp(`${HOST}/(${REPOSITORY_NAME})`, 'g'));
  return [...new Set([...uris].map(([, name = '']) => name))];
}

/** Where the image of a private registry is kept. */
export interface RegistryPlace {
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  /** The repository's name. */
  readonly repository: string;
}

/** The place of `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.2.0`; of an image elsewhere nothing. */
export function tryRegistryPlace(image: string): RegistryPlace | undefined {
  const [, account, region, repository] =
    new RegExp(`^(?=${HOST}/)(\\d+)\\.dkr\\.[^.]+\\.([^.]+)[^/]+/(${REPOSITORY_NAME})(?=[:@]|$)`).exec(image) ?? [];
  return account === undefined || region === undefined || repository === undefined
    ? undefined
    : { account, region, repository };
}
