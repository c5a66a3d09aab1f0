import { toPackageId, toVersionId } from '../packages/package-id';
import { PACKAGE_FORMATS, type PackageVersion } from '../packages/package-store';
import type { Packages } from '../packages/packages';
import { type Answer, type Reply, refuse, reply } from './answer';
import { toJsonAnswer } from './json-protocol';
import type { EndpointRequest } from './request';

/** What CodeArtifact answers from. */
export interface CodeArtifactData {
  readonly packages: Packages;
  /** The account that a domain belongs to when nobody says another. */
  readonly account: string;
}

/**
 * Answers CodeArtifact's GetAuthorizationToken, GetRepositoryEndpoint, ListPackageVersionAssets and DescribePackageVersion;
 * every other operation is undefined.
 */
export async function answerCodeArtifact(
  request: EndpointRequest,
  data: CodeArtifactData,
): Promise<Answer | undefined> {
  const operation = `${request.method} ${request.path}`;
  const answer = Object.hasOwn(operations, operation) ? await operations[operation]?.(request.query, data) : undefined;
  return answer && toJsonAnswer(answer);
}

type Operation = (input: URLSearchParams, data: CodeArtifactData) => Reply | Promise<Reply>;

const operations: Readonly<Record<string, Operation>> = {
  'POST /v1/authorization-token': getAuthorizationToken,
  'GET /v1/repository/endpoint': getRepositoryEndpoint,
  'POST /v1/package/version/assets': listPackageVersionAssets,
  'GET /v1/package/version': describePackageVersion,
};

/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_GetAuthorizationToken.html */
const seconds = { least: 900, most: 43_200 };

function getAuthorizationToken(input: URLSearchParams, { packages }: CodeArtifactData): Reply {
  const given = Number(input.get('duration') ?? seconds.most);
  if (given !== 0 && !(given >= seconds.least && given <= seconds.most))
    return refuse('ValidationException', `A token is good for 0, or for ${seconds.least} to ${seconds.most} seconds.`);
  const expiration = Math.floor(Date.now() / 1000) + (given || seconds.most);
  return reply({ authorizationToken: packages.token, expiration });
}

/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_GetRepositoryEndpoint.html */
function getRepositoryEndpoint(input: URLSearchParams, { packages, account }: CodeArtifactData): Reply {
  const place = tryPlace(input);
  if (place === undefined) return invalid;
  return reply({ repositoryEndpoint: packages.repositoryUrl(place, input.get('domain-owner') ?? account) });
}

/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_ListPackageVersionAssets.html */
function listPackageVersionAssets(input: URLSearchParams, { packages }: CodeArtifactData): Promise<Reply> {
  return inVersion(input, packages, (known, assets) => ({
    ...known,
    package: input.get('package'),
    assets: assets.map(({ name, size, sha256 }) => ({ name, size, hashes: { 'SHA-256': sha256 } })),
  }));
}

/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_DescribePackageVersion.html */
function describePackageVersion(input: URLSearchParams, { packages }: CodeArtifactData): Promise<Reply> {
  return inVersion(input, packages, (known) => ({
    packageVersion: { ...known, packageName: input.get('package'), status: 'Published' },
  }));
}

type Assets = NonNullable<Awaited<ReturnType<Packages['store']['assets']>>>;

async function inVersion(
  input: URLSearchParams,
  { store }: Packages,
  toOutput: (known: object, assets: Assets) => unknown,
): Promise<Reply> {
  const version = tryVersion(input);
  if (version === undefined) return invalid;
  const assets = await store.assets(version);
  if (assets === undefined) return refuse('ResourceNotFoundException', 'Package not found.', 404);
  const namespace = input.get('namespace');
  const known = { format: version.format, ...(namespace !== null && { namespace }), version: version.version };
  return reply(toOutput(known, assets));
}

const invalid = refuse('ValidationException', 'A required parameter is missing or of no known value.');

function tryPlace(input: URLSearchParams) {
  const [domain, repository] = [input.get('domain') ?? '', input.get('repository') ?? ''];
  const format = PACKAGE_FORMATS.find((known) => known === input.get('format'));
  return format === undefined || domain === '' || repository === '' ? undefined : { domain, repository, format };
}

function tryVersion(input: URLSearchParams): PackageVersion | undefined {
  const place = tryPlace(input);
  const [name, version] = [input.get('package') ?? '', input.get('version') ?? ''];
  if (place === undefined || name === '' || version === '') return undefined;
  const { format } = place;
  const id = toPackageId(format, input.get('namespace') ?? '', name);
  return { ...place, name: id, version: toVersionId(format, version) };
}
