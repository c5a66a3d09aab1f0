import type { IncomingMessage } from 'node:http';
import type { ImageRepository } from './image';
import type { ImageStore } from './image-store';

/** One HTTP request to a registry, its body not yet read. */
export interface RegistryCall {
  /** `GET`, in capitals. */
  readonly method: string;
  /** What stands behind the question mark, decoded. */
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: IncomingMessage['headers'];
  readonly body: IncomingMessage;
}

/** What a registry answers from. */
export interface RegistryParts {
  readonly store: ImageStore;
  /** The folder of unfinished uploads, this registry's own; on the same disk as the store. */
  readonly uploads: string;
  /** The repositories that there are, by name. */
  readonly repositories: ReadonlyMap<string, ImageRepository>;
  /** The account that errors name. */
  readonly account: string;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}
