import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerRegistry } from './answer-registry';
import type { Image, ImageRepository } from './image';
import { ImageStore } from './image-store';
import { type RegistryAnswer, refuseRegistry, sendRegistryAnswer } from './registry-answer';
import type { RegistryParts } from './registry-call';

/** What a registry is made of. */
export interface RegistryOptions {
  /** The folder in which images are kept; it may not be there yet. */
  readonly folder: string;
  readonly repositories: readonly ImageRepository[];
  /** The account whose registry it stands for. */
  readonly account: string;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array;
}

/** A registry for container images on loopback, while it listens. */
export interface Registry {
  /** `127.0.0.1:4000`. */
  readonly host: string;
  /** The password of the user `AWS`, drawn anew for each registry. */
  readonly password: string;
  readonly repositories: ReadonlyMap<string, ImageRepository>;
  /** The images of a repository, in the order in which they were pushed. */
  images(repository: string): Promise<readonly Image[]>;
  /** The file of an image's manifest. */
  manifest(image: Image): string;
  /** Stops listening, whoever is still connected. */
  close(): Promise<void>;
}

/**
 * Starts a registry on a free port of 127.0.0.1: what `docker push` and `docker pull` need of the OCI distribution
 * specification. As ECR, it makes no repository by itself, and lets in only who has logged in.
 */
export async function startRegistry(options: RegistryOptions): Promise<Registry> {
  const password = Buffer.from(options.random(24)).toString('base64url');
  const store = new ImageStore(options.folder);
  const repositories = new Map(options.repositories.map((repository) => [repository.name, repository]));
  const parts = { ...options, store, repositories, uploads: join(options.folder, 'uploads', options.newId()) };
  const server = createServer((incoming, response) => {
    serve(incoming, response, parts, password).catch((error: unknown) => sendFault(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    password,
    repositories,
    images: (repository) => store.images(repository),
    manifest: ({ digest }) => store.blob(digest),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await rm(parts.uploads, { recursive: true, force: true });
    },
  };
}

async function serve(incoming: IncomingMessage, response: ServerResponse, parts: RegistryParts, password: string) {
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const method = incoming.method ?? 'GET';
  const call = { method, query: new URLSearchParams(query), headers: incoming.headers, body: incoming };
  const known = `Basic ${Buffer.from(`AWS:${password}`).toString('base64')}`;
  const answer = incoming.headers.authorization === known ? await answerRegistry(path, call, parts) : unauthorized;
  await sendRegistryAnswer(response, answer, method);
}

const unauthorized: RegistryAnswer = {
  ...refuseRegistry(401, 'UNAUTHORIZED', 'Not Authorized: log in with aws ecr get-login-password'),
  headers: {
    'content-type': 'application/json',
    'www-authenticate': 'Basic realm="rehearsal",service="ecr.amazonaws.com"',
  },
};

/** A client that hung up, a full disk or a bug of ours: said to whoever still listens. */
function sendFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else void sendRegistryAnswer(response, refuseRegistry(500, 'UNKNOWN', String(error)), 'GET');
}
