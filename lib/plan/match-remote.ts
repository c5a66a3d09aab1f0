import { providerKey, type SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';

/**
 * Whether a git remote's URL names the repository that a source action names. Understands https, ssh and `git@host:path`,
 * CodeCommit's own forms and the git endpoint of a connection; owner and repository are compared without regard to case.
 */
export function matchesRemote(url: string, action: SynthesizedAction): boolean {
  const said = (key: string): string => tryText(action.configuration[key])?.toLowerCase() ?? '';
  switch (providerKey(action)) {
    case 'Source/AWS/CodeStarSourceConnection':
      return isSame(tryHostedRepository(url), said('FullRepositoryId'));
    case 'Source/ThirdParty/GitHub':
      return isSame(tryHostedRepository(url), `${said('Owner')}/${said('Repo')}`);
    case 'Source/AWS/CodeCommit':
      return isSame(tryCodeCommitRepository(url), said('RepositoryName'));
    default:
      return false;
  }
}

/** Whether a git remote's URL names a repository of a provider: `github` and `acme/storefront`, `codecommit` and `storefront`. */
export function namesRepository(
  url: string,
  { provider, repository }: { readonly provider: string; readonly repository: string },
): boolean {
  const found = provider === 'codecommit' ? tryCodeCommitRepository(url) : tryHostedRepository(url);
  return isSame(found, repository.toLowerCase());
}

function isSame(found: string | undefined, wanted: string): boolean {
  return found !== undefined && wanted !== '' && found.toLowerCase() === wanted;
}

/** `acme/storefront` of a URL of GitHub, GitLab, Bitbucket or a connection's git endpoint. */
function tryHostedRepository(url: string): string | undefined {
  const remote = tryRemote(url);
  if (remote === undefined || CODECOMMIT_HOST.test(remote.host)) {
    return undefined;
  }
  const [, endpointPath] = CONNECTION_HOST.test(remote.host) ? (CONNECTION_PATH.exec(remote.path) ?? []) : [];
  return endpointPath ?? remote.path;
}

/** `storefront` of `https://git-codecommit.REGION.amazonaws.com/v1/repos/storefront` or `codecommit::REGION://storefront`. */
function tryCodeCommitRepository(url: string): string | undefined {
  const [, remoteHelperName] = /^codecommit(?:::[a-z0-9-]+)?:\/\/(?:[^@/]+@)?([^/]+?)\/?$/.exec(url) ?? [];
  if (remoteHelperName !== undefined) {
    return remoteHelperName;
  }
  const remote = tryRemote(url);
  const isCodeCommit = remote !== undefined && CODECOMMIT_HOST.test(remote.host);
  return isCodeCommit ? /^v1\/repos\/([^/]+)$/.exec(remote.path)?.[1] : undefined;
}

/** @see https://docs.aws.amazon.com/codecommit/latest/userguide/regions.html */
const CODECOMMIT_HOST = /^git-codecommit(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;

const CONNECTION_HOST = /^(codestar-connections|codeconnections)\.[a-z0-9-]+\.amazonaws\.com$/;

/** After the account, the region and the connection's id comes the repository. */
const CONNECTION_PATH = /^git-http\/[^/]+\/[^/]+\/[^/]+\/(.+)$/;

interface Remote {
  readonly host: string;
  /** Without slashes at its ends and without `.git`. */
  readonly path: string;
}

function tryRemote(url: string): Remote | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(url) ??
    /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)(.+)$/.exec(url) ??
    [];
  return host === undefined || path === undefined
    ? undefined
    : { host: host.toLowerCase(), path: path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '') };
}
