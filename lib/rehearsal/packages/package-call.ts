import type { Answer } from '../endpoint/answer';
import type { EndpointRequest } from '../endpoint/request';
import type { PackagePlace, PackageStore, Put } from './package-store';

/** One request of a package manager that has logged in. */
export interface PackageCall {
  readonly request: EndpointRequest;
  readonly place: PackagePlace;
  /** Below the repository, decoded, without a slash before it. */
  readonly path: string;
  /** The repository's, with a slash at its end. */
  readonly url: string;
  readonly store: PackageStore;
}

/** What a package manager is told of something that it has sent. */
export function toPutAnswer(put: Put, what: string): Answer {
  return put === 'other' ? refusePackage(409, `${what} is published already, with other content`) : toJson({}, 201);
}

/** A document as JSON. */
export function toJson(document: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(document) };
}

/** A file as it is kept; undefined when there is none. */
export function toFile(content: Buffer | undefined): Answer | undefined {
  return content && { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: content };
}

/** A refusal whose reason npm reads from its body, and the others from its status. */
export function refusePackage(status: number, error: string): Answer {
  return toJson({ error, message: error }, status);
}
