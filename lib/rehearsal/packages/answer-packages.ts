import type { Answer } from '../endpoint/answer';
import type { EndpointRequest } from '../endpoint/request';
import { answerMaven } from './maven';
import { answerNpm } from './npm';
import { answerNuGet } from './nuget';
import { type PackageCall, refusePackage } from './package-call';
import { PACKAGE_FORMATS, type PackageFormat } from './package-store';
import { PACKAGES_PATH, type Packages } from './packages';
import { answerPyPi } from './pypi';

/** Answers a package manager, when it has logged in. */
export async function answerPackages(request: EndpointRequest, packages: Packages): Promise<Answer> {
  if (!isLetIn(request.headers.authorization ?? '', packages.token)) return stranger;
  const call = tryCall(request, packages);
  const answer = call && (await answers[call.place.format](call));
  return answer ?? refusePackage(404, `there is nothing at ${request.path}`);
}

const answers: Readonly<Record<PackageFormat, (call: PackageCall) => Promise<Answer | undefined>>> = {
  npm: answerNpm,
  maven: answerMaven,
  pypi: answerPyPi,
  nuget: answerNuGet,
};

/** npm says the token itself, the others make it the password of the user `aws`. */
function isLetIn(authorization: string, token: string): boolean {
  const [scheme = '', given = ''] = authorization.split(' ');
  if (scheme.toLowerCase() === 'bearer') return given === token;
  return scheme.toLowerCase() === 'basic' && Buffer.from(given, 'base64').toString('utf8') === `aws:${token}`;
}

const refusal = refusePackage(401, 'the token is not the one that GetAuthorizationToken gave');
const stranger: Answer = { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'Basic realm="rehearsal"' } };

/** `<domain>-<owner>/<format>/<repository>/<path>` */
const IN_REPOSITORY = /^([a-z0-9-]+)-(\d{12})\/([a-z]+)\/([A-Za-z0-9._-]+)\/(.*)$/;

function tryCall(request: EndpointRequest, packages: Packages): PackageCall | undefined {
  const rest = request.path.slice(PACKAGES_PATH.length);
  const [, domain = '', owner = '', word, repository = '', path = ''] = IN_REPOSITORY.exec(rest) ?? [];
  const format = PACKAGE_FORMATS.find((known) => known === word);
  if (format === undefined) return undefined;
  const place = { domain, repository, format };
  const decoded = tryDecode(path);
  const url = packages.repositoryUrl(place, owner);
  return decoded === undefined ? undefined : { request, place, path: decoded, url, store: packages.store };
}

function tryDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
